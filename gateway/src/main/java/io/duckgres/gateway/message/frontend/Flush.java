package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'H': send what is waiting, without ending anything.
 *
 * <pre>(no body)</pre>
 */
public record Flush() implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static Flush read(ByteBuf body) {
    Body.end(body);
    return new Flush();
  }
}
