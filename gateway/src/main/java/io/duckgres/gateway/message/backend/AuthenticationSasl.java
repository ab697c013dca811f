package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;
import java.util.List;

/**
 * Type 'R': asks for a SASL exchange.
 *
 * <pre>
 * int32 10
 * repeated: String mechanism
 * Byte 0
 * </pre>
 *
 * <p>Largest body: about 40 bytes, two mechanisms.
 *
 * @param mechanisms in the order of preference
 */
public record AuthenticationSasl(List<String> mechanisms) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'R');
    out.writeInt(10);
    for (String mechanism : mechanisms) {
      out.writeCString(mechanism);
    }
    out.writeByte(0);
    BackendMessage.end(out, start);
  }
}
