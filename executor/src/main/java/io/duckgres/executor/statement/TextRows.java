package io.duckgres.executor.statement;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import io.duckgres.types.encoding.TranscodedText;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few rows of text that the server itself makes: SHOW, EXPLAIN. */
final class TextRows implements RowCursor {
  private final List<? extends List<@Nullable String>> rows;
  private final String tag;
  private final @Nullable TranscodedText transcoded;
  private final Runnable done;
  private boolean sent;

  TextRows(
      List<? extends List<@Nullable String>> rows,
      String tag,
      TextSettings settings,
      Runnable done) {
    Encoding encoding = settings.encoding();
    transcoded = encoding == null ? null : new TranscodedText(encoding);
    this.rows = rows;
    this.tag = tag;
    this.done = done;
  }

  @Override
  public FetchState fetch(ByteWriter out) {
    if (!sent) {
      sent = true;
      for (List<@Nullable String> row : rows) {
        encode(row, out);
      }
      done.run();
    }
    return FetchState.DONE;
  }

  @Override
  public FetchState fetch(RowSink sink) {
    if (!sent) {
      sent = true;
      sink.texts(rows);
      done.run();
    }
    return FetchState.DONE;
  }

  @Override
  public List<LogicalType> types() {
    int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
    return Collections.nCopies(columns, LogicalType.of(TypeId.VARCHAR));
  }

  private void encode(List<@Nullable String> row, ByteWriter out) {
    out.writeByte('D');
    int start = out.position();
    out.writeInt(0);
    out.writeShort(row.size());
    for (String value : row) {
      int at = out.position();
      out.writeInt(-1);
      if (value != null) {
        out.writeUtf8(value);
        if (transcoded != null) {
          transcoded.finish(out, at + 4);
        }
        out.setInt(at, out.position() - at - 4);
      }
    }
    out.setInt(start, out.position() - start);
  }

  @Override
  public long rowsSent() {
    return sent ? rows.size() : 0;
  }

  @Override
  public String tag() {
    return tag;
  }

  @Override
  public void close() {
    sent = true;
  }
}
