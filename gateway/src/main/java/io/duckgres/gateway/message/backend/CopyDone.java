package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'c': end of the data of a COPY TO.
 *
 * <pre>(no body)</pre>
 */
public record CopyDone() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'c');
    BackendMessage.end(out, start);
  }
}
