package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'C': forget a prepared statement or a portal; one that does not exist is no error.
 *
 * <pre>
 * Byte 'S' statement or 'P' portal
 * String name, empty for the unnamed one
 * </pre>
 */
public record Close(Target target, String name) implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static Close read(ByteBuf body) {
    byte kind = Body.int8(body);
    String name = Body.string(body);
    Body.end(body);
    return new Close(Target.of(kind, "CLOSE"), name);
  }
}
