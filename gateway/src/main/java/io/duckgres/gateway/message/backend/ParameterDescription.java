package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import java.util.List;

/**
 * Type 't': the parameters of a prepared statement.
 *
 * <pre>
 * int16 n, then n × int32 type OID
 * </pre>
 */
public record ParameterDescription(List<Integer> types) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 't');
    out.writeShort(types.size());
    for (int type : types) {
      out.writeInt(type);
    }
    BackendMessage.end(out, start);
  }
}
