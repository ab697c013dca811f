package io.duckgres.executor.encode;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;
import java.util.List;

/**
 * Turns rows of engine chunks into DataRow messages: {@code 'D'}, int32 length, int16 number of
 * columns, then for each column int32 length (-1 for NULL) and the value. One object per result;
 * used by one thread at a time.
 */
public final class RowEncoder implements ChunkEncoder {
  private final ColumnEncoder[] columns;

  private RowEncoder(ColumnEncoder[] columns) {
    this.columns = columns;
  }

  /**
   * An encoder for chunks of these types, sent as these fields say (type OID, typmod, format).
   * Throws 0A000 for a column that cannot be sent so.
   */
  public static RowEncoder of(List<LogicalType> types, List<Field> fields, TextSettings settings) {
    if (types.size() != fields.size()) {
      throw new IllegalArgumentException(types.size() + " types, " + fields.size() + " fields");
    }
    ColumnEncoder[] columns = new ColumnEncoder[types.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = ColumnEncoders.of(types.get(i), fields.get(i), settings);
    }
    return new RowEncoder(columns);
  }

  @Override
  public void encode(Chunk chunk, int fromRow, int toRow, ByteWriter out) {
    if (fromRow < 0 || toRow > chunk.size()) {
      throw new IndexOutOfBoundsException(fromRow + " to " + toRow + " of " + chunk.size());
    }
    for (int i = 0; i < columns.length; i++) {
      columns[i].bind(chunk.vector(i));
    }
    for (int row = fromRow; row < toRow; row++) {
      int start = out.position();
      try {
        out.writeByte('D');
        out.writeInt(0);
        out.writeShort(columns.length);
        for (ColumnEncoder column : columns) {
          column.field(row, out);
        }
        out.setInt(start + 1, out.position() - start - 1);
      } catch (RuntimeException e) {
        out.position(start);
        throw e;
      }
    }
  }
}
