package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type '3': Close worked.
 *
 * <pre>(no body)</pre>
 */
public record CloseComplete() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, '3');
    BackendMessage.end(out, start);
  }
}
