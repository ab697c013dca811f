package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'D': describe a prepared statement or a portal.
 *
 * <pre>
 * Byte 'S' statement or 'P' portal
 * String name, empty for the unnamed one
 * </pre>
 */
public record Describe(Target target, String name) implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static Describe read(ByteBuf body) {
    byte kind = Body.int8(body);
    String name = Body.string(body);
    Body.end(body);
    return new Describe(Target.of(kind, "DESCRIBE"), name);
  }
}
