package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'c': end of the data of a COPY.
 *
 * <pre>(no body)</pre>
 */
public record CopyDone() implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static CopyDone read(ByteBuf body) {
    Body.end(body);
    return new CopyDone();
  }
}
