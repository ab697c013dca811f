package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'S': end of a pipeline: closes the implicit transaction and asks for ReadyForQuery.
 *
 * <pre>(no body)</pre>
 */
public record Sync() implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static Sync read(ByteBuf body) {
    Body.end(body);
    return new Sync();
  }
}
