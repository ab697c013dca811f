package io.duckgres.gateway.message.backend;

import io.duckgres.executor.statement.Field;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.types.ByteWriter;
import java.util.List;

/**
 * Type 'T': the columns of a result.
 *
 * <pre>
 * int16 n, then n times:
 *   String label
 *   int32 table OID, int16 column number; 0 when computed
 *   int32 type OID, int16 type length, int32 typmod
 *   int16 format: 0 text, 1 binary
 * </pre>
 */
public record RowDescriptionMessage(RowDescription rows) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'T');
    List<Field> fields = rows.fields();
    out.writeShort(fields.size());
    for (Field field : fields) {
      out.writeCString(field.name());
      out.writeInt(field.tableOid());
      out.writeShort(field.attnum());
      out.writeInt(field.typeOid());
      out.writeShort(field.typeLength());
      out.writeInt(field.typmod());
      out.writeShort(field.format());
    }
    BackendMessage.end(out, start);
  }
}
