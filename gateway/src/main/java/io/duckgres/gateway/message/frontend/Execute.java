package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'E': run a portal, or go on with it.
 *
 * <pre>
 * String portal name, empty for the unnamed one
 * int32 the most rows to send, 0 or less for all
 * </pre>
 */
public record Execute(String portal, int maxRows) implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static Execute read(ByteBuf body) {
    String portal = Body.string(body);
    int maxRows = Body.int32(body);
    Body.end(body);
    return new Execute(portal, maxRows);
  }
}
