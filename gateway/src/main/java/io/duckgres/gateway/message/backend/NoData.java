package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 'n': what was described returns no rows.
 *
 * <pre>(no body)</pre>
 */
public record NoData() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 'n');
    BackendMessage.end(out, start);
  }
}
