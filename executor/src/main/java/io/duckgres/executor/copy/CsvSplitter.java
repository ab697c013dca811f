package io.duckgres.executor.copy;

import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.PgError;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Format CSV: fields between delimiters, parts of them in quotes. */
final class CsvSplitter implements LineReader.Splitter {
  private final FieldSink sink;
  private final CopyContext context;
  private final byte delimiter;
  private final byte quote;
  private final byte escape;
  private final byte[] nullText;
  private final boolean[] forceNotNull;
  private final boolean[] forceNull;
  private final HeaderCheck header;
  private byte[] scratch = new byte[256];

  CsvSplitter(FieldSink sink, CopyContext context, CopyOptions options) {
    this.sink = sink;
    this.context = context;
    this.delimiter = (byte) options.delimiter();
    this.quote = (byte) options.quote();
    this.escape = (byte) options.escape();
    this.nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
    this.forceNotNull = named(options.forceNotNull());
    this.forceNull = named(options.forceNull());
    this.header = new HeaderCheck(sink, context, options);
  }

  private boolean[] named(List<String> names) {
    boolean[] named = new boolean[sink.columns()];
    for (int i = 0; i < named.length; i++) {
      named[i] = names.contains(sink.name(i));
    }
    return named;
  }

  @Override
  public void header(byte[] buf, int off, int len) {
    header.begin();
    if (header.isWanted()) {
      int fields = fields(buf, off, len);
      if (fields != sink.columns()) {
        throw header.wrongCount(fields, buf, off, len);
      }
      split(buf, off, len, header, false);
      header.end(buf, off, len);
    }
  }

  private int fields(byte[] buf, int off, int len) {
    HeaderCheck.Count count = new HeaderCheck.Count();
    try {
      split(buf, off, len, count, false);
    } catch (PgError e) {
      if (!e.message().startsWith("missing data")) {
        throw e;
      }
    }
    return count.fields;
  }

  @Override
  public void line(byte[] buf, int off, int len) {
    split(buf, off, len, sink, true);
    sink.endRow();
  }

  private void split(byte[] buf, int off, int len, FieldSink target, boolean force) {
    int columns = target.columns();
    if (columns == 0 && len > 0) {
      throw context.badFormat("extra data after last expected column", buf, off, len);
    }
    int end = off + len;
    int start = off;
    int column = 0;
    while (column < columns) {
      int at = start;
      while (at < end && buf[at] != delimiter && buf[at] != quote) {
        at++;
      }
      if (at < end && buf[at] == quote) {
        at = quotedField(target, column, buf, start, at, end, off, len, force);
      } else {
        boolean isNull =
            Arrays.equals(buf, start, at, nullText, 0, nullText.length)
                && !(force && forceNotNull[column]);
        give(target, column, isNull, buf, start, at - start);
      }
      column++;
      if (at == end) {
        if (column < columns) {
          throw context.badFormat(
              "missing data for column \"" + target.name(column) + "\"", buf, off, len);
        }
        return;
      }
      start = at + 1;
    }
    if (columns > 0) {
      throw context.badFormat("extra data after last expected column", buf, off, len);
    }
  }

  private static void give(
      FieldSink target, int column, boolean isNull, byte[] buf, int off, int len) {
    if (isNull) {
      target.nullField(column);
    } else {
      target.field(column, buf, off, len);
    }
  }

  /** A field with at least one quote at {@code at}; returns the position of its delimiter. */
  private int quotedField(
      FieldSink target,
      int column,
      byte[] buf,
      int start,
      int firstQuote,
      int end,
      int lineStart,
      int lineLength,
      boolean force) {
    if (scratch.length < end - start) {
      scratch = new byte[Math.max(end - start, scratch.length * 2)];
    }
    int length = firstQuote - start;
    System.arraycopy(buf, start, scratch, 0, length);
    int at = firstQuote;
    boolean quoted = false;
    while (at < end) {
      byte b = buf[at++];
      if (!quoted) {
        if (b == delimiter) {
          at--;
          break;
        }
        if (b == quote) {
          quoted = true;
        } else {
          scratch[length++] = b;
        }
      } else if (b == escape && at < end && (buf[at] == escape || buf[at] == quote)) {
        scratch[length++] = buf[at++];
      } else if (b == quote) {
        quoted = false;
      } else {
        scratch[length++] = b;
      }
    }
    if (quoted) {
      throw context.badFormat("unterminated CSV quoted field", buf, lineStart, lineLength);
    }
    boolean isNull =
        force
            && forceNull[column]
            && Arrays.equals(scratch, 0, length, nullText, 0, nullText.length);
    give(target, column, isNull, scratch, 0, length);
    return at;
  }
}
