package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'f': the client gives its COPY up.
 *
 * <pre>String reason, repeated in the error the server raises</pre>
 */
public record CopyFail(String reason) implements FrontendMessage {
  /** In bytes. */
  public static final int MAX_BODY = SMALL;

  public static CopyFail read(ByteBuf body) {
    CopyFail message = new CopyFail(Body.string(body));
    Body.end(body);
    return message;
  }
}
