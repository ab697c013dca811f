package io.duckgres.executor.encode;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.statement.Field;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
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
  private final int firstColumn;

  private CopyEncoder(
      ColumnEncoder[] columns,
      List<Field> fields,
      CopyOptions options,
      byte[] nullText,
      CopyFieldQuoting quoting,
      int firstColumn) {
    this.columns = columns;
    this.fields = fields;
    this.options = options;
    this.binary = options.format() == CopyOptions.Format.BINARY;
    this.nullText = nullText;
    this.quoting = quoting;
    this.firstColumn = firstColumn;
  }

  /** An encoder for chunks of these types; the fields' own formats do not matter. */
  public static CopyEncoder of(
      List<LogicalType> types, List<Field> fields, CopyOptions options, TextSettings settings) {
    boolean binary = options.format() == CopyOptions.Format.BINARY;
    ColumnEncoder[] columns = new ColumnEncoder[types.size()];
    for (int i = 0; i < columns.length; i++) {
      Field field = fields.get(i).withFormat(binary ? Field.BINARY : Field.TEXT);
      columns[i] = ColumnEncoders.of(types.get(i), field, settings);
    }
    byte[] nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
    CopyFieldQuoting quoting =
        options.format() == CopyOptions.Format.CSV
            ? new CopyCsvQuoting(
                options.delimiter(),
                options.quote(),
                options.escape(),
                nullText,
                forced(fields, options.forceQuote()))
            : new CopyTextQuoting(options.delimiter());
    return new CopyEncoder(columns, fields, options, nullText, quoting, 0);
  }

  /** The same for chunks whose first columns are not copied. */
  public CopyEncoder from(int column) {
    return new CopyEncoder(columns, fields, options, nullText, quoting, column);
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
        quoting.finish(out, field, i);
      }
      out.writeByte('\n');
      close(out, start);
    }
  }

  @Override
  public void encode(Chunk chunk, int fromRow, int toRow, ByteWriter out) {
    if (fromRow < 0 || toRow > chunk.size()) {
      throw new IndexOutOfBoundsException(fromRow + " to " + toRow + " of " + chunk.size());
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].bind(chunk.vector(firstColumn + i));
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
      }
      close(out, start);
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
