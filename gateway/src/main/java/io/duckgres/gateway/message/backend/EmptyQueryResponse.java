package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'I': the text held no statement; takes CommandComplete's place.
 *
 * <pre>(no body)</pre>
 */
public record EmptyQueryResponse() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'I');
    BackendMessage.end(out, start);
  }
}
