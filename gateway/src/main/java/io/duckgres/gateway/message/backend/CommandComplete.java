package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'C': a statement is done.
 *
 * <pre>String tag, for example {@code SELECT 5}</pre>
 */
public record CommandComplete(String tag) implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'C');
    out.writeCString(tag);
    BackendMessage.end(out, start);
  }
}
