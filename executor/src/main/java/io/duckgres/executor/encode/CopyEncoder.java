package io.duckgres.executor.encode;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.statement.Field;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import io.duckgres.types.encoding.Encoding;
import io.duckgres.types.encoding.TranscodedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * COPY … TO: each row a CopyData message, {@code 'd'}, int32 length, the row in the format's form.
 * The format's header and trailer are messages of their own.
 */
public final class CopyEncoder implements ChunkEncoder {
  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0
  };

  private final ColumnEncoder[] columns;
  private final List<Field> fields;
  private final CopyOptions options;
  private final boolean binary;
  private final byte[] nullText;
  private final CopyFieldQuoting quoting;

  /** FORCE_QUOTE does not force the names. */
  private final CopyFieldQuoting headerQuoting;

  /** Where in a chunk each column is. */
  private final int[] positions;

  /** Lines of text in another encoding than UTF8; null for none. */
  private final @Nullable TranscodedText transcoded;

  private CopyEncoder(
      ColumnEncoder[] columns,
      List<Field> fields,
      CopyOptions options,
      byte[] nullText,
      CopyFieldQuoting quoting,
      int[] positions,
      @Nullable TranscodedText transcoded) {
    this.columns = columns;
    this.fields = fields;
    this.options = options;
    this.binary = options.format() == CopyOptions.Format.BINARY;
    this.nullText = nullText;
    this.quoting = quoting;
    this.headerQuoting =
        options.format() == CopyOptions.Format.CSV
            ? csv(options, nullText, new boolean[fields.size()])
            : quoting;
    this.positions = positions;
    this.transcoded = transcoded;
  }

  /** An encoder for chunks of these types; the fields' own formats do not matter. */
  public static CopyEncoder of(
      List<LogicalType> types, List<Field> fields, CopyOptions options, TextSettings settings) {
    boolean binary = options.format() == CopyOptions.Format.BINARY;
    // the whole line is transcoded: what follows a quote or delimiter in some encodings looks alike
    TextSettings inUtf8 = binary ? settings : settings.withEncoding(null);
    Encoding encoding = binary ? null : CopyEncodings.of(options, settings);
    ColumnEncoder[] columns = new ColumnEncoder[types.size()];
    for (int i = 0; i < columns.length; i++) {
      Field field = fields.get(i).withFormat(binary ? Field.BINARY : Field.TEXT);
      columns[i] = ColumnEncoders.of(types.get(i), field, inUtf8);
    }
    byte[] nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
    CopyFieldQuoting quoting =
        options.format() == CopyOptions.Format.CSV
            ? csv(options, nullText, forced(fields, options.forceQuote()))
            : new CopyTextQuoting(options.delimiter());
    TranscodedText transcoded = encoding == null ? null : new TranscodedText(encoding);
    return new CopyEncoder(
        columns, fields, options, nullText, quoting, inOrder(columns.length, 0), transcoded);
  }

  /** The same for chunks whose first columns are not copied. */
  public CopyEncoder from(int column) {
    return at(inOrder(columns.length, column));
  }

  /** The same for chunks that have each column at that place. */
  public CopyEncoder at(int[] places) {
    return new CopyEncoder(columns, fields, options, nullText, quoting, places.clone(), transcoded);
  }

  private static int[] inOrder(int count, int first) {
    int[] places = new int[count];
    for (int i = 0; i < count; i++) {
      places[i] = first + i;
    }
    return places;
  }

  private static CopyFieldQuoting csv(CopyOptions options, byte[] nullText, boolean[] forced) {
    return new CopyCsvQuoting(
        options.delimiter(), options.quote(), options.escape(), nullText, forced);
  }

  private static boolean[] forced(List<Field> fields, @Nullable List<String> names) {
    boolean[] forced = new boolean[fields.size()];
    for (int i = 0; i < forced.length; i++) {
      forced[i] = names != null && (names.isEmpty() || names.contains(fields.get(i).name()));
    }
    return forced;
  }

  @Override
  public void begin(ByteWriter out) {
    if (binary) {
      int start = open(out);
      out.writeBytes(SIGNATURE);
      out.writeInt(0);
      out.writeInt(0);
      close(out, start);
    } else if (options.header() != CopyOptions.Header.NONE) {
      int start = open(out);
      for (int i = 0; i < columns.length; i++) {
        if (i > 0) {
          out.writeByte(options.delimiter());
        }
        int field = out.position();
        out.writeUtf8(fields.get(i).name());
        headerQuoting.finish(out, field, i);
      }
      out.writeByte('\n');
      transcode(out, start + 4);
      close(out, start);
    }
  }

  @Override
  public void encode(Chunk chunk, int fromRow, int toRow, ByteWriter out) {
    if (fromRow < 0 || toRow > chunk.size()) {
      throw new IndexOutOfBoundsException(fromRow + " to " + toRow + " of " + chunk.size());
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].bind(chunk.vector(positions[i]));
    }
    for (int row = fromRow; row < toRow; row++) {
      int start = open(out);
      if (binary) {
        out.writeShort(columns.length);
        for (ColumnEncoder column : columns) {
          column.field(row, out);
        }
      } else {
        line(row, out);
        transcode(out, start + 4);
      }
      close(out, start);
    }
  }

  private void transcode(ByteWriter out, int start) {
    if (transcoded != null) {
      transcoded.finish(out, start);
    }
  }

  private void line(int row, ByteWriter out) {
    for (int i = 0; i < columns.length; i++) {
      if (i > 0) {
        out.writeByte(options.delimiter());
      }
      if (columns[i].isNull(row)) {
        out.writeBytes(nullText);
      } else {
        int start = out.position();
        columns[i].value(row, out);
        quoting.finish(out, start, i);
      }
    }
    out.writeByte('\n');
  }

  @Override
  public void end(ByteWriter out) {
    if (binary) {
      int start = open(out);
      out.writeShort(-1);
      close(out, start);
    }
  }

  private static int open(ByteWriter out) {
    out.writeByte('d');
    out.writeInt(0);
    return out.position() - 4;
  }

  private static void close(ByteWriter out, int lengthAt) {
    out.setInt(lengthAt, out.position() - lengthAt);
  }
}
