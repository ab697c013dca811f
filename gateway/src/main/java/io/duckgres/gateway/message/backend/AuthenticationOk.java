package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'R': the client is who it says.
 *
 * <pre>int32 0</pre>
 *
 * <p>Largest body: 4 bytes.
 */
public record AuthenticationOk() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'R');
    out.writeInt(0);
    BackendMessage.end(out, start);
  }
}
