package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'X': the client goes.
 *
 * <pre>(no body)</pre>
 */
public record Terminate() implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static Terminate read(ByteBuf body) {
    Body.end(body);
    return new Terminate();
  }
}
