package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'F': call a function by OID, a form the manual calls obsolete. It is refused, so its
 * arguments stay unread. Size: the configured message limit.
 *
 * <pre>int32 function OID, then argument formats and values as in Bind</pre>
 */
public record FunctionCall(int function) implements FrontendMessage {

  public static FunctionCall read(ByteBuf body) {
    return new FunctionCall(Body.int32(body));
  }
}
