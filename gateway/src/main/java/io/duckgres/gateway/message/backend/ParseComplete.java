package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type '1': Parse worked.
 *
 * <pre>(no body)</pre>
 */
public record ParseComplete() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, '1');
    BackendMessage.end(out, start);
  }
}
