package io.duckgres.gateway.message.backend;

import io.duckgres.types.ByteWriter;

/**
 * Type 's': the row limit of an Execute was reached.
 *
 * <pre>(no body)</pre>
 */
public record PortalSuspended() implements BackendMessage {

  @Override
  public void write(ByteWriter out) {
    int start = BackendMessage.begin(out, 's');
    BackendMessage.end(out, start);
  }
}
