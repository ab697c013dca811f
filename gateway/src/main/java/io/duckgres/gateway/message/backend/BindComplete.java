package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type '2': Bind worked.
 *
 * <pre>(no body)</pre>
 */
public record BindComplete() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, '2');
    BackendMessage.end(out, start);
  }
}
