package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'R': asks for the password as it is; sent under TLS only.
 *
 * <pre>int32 3</pre>
 *
 * <p>Largest body: 4 bytes.
 */
public record AuthenticationCleartextPassword() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'R');
    out.writeInt(3);
    BackendMessage.end(out, start);
  }
}
