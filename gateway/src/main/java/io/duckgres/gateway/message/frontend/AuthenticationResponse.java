package io.duckgres.gateway.message.frontend;

import io.netty.buffer.ByteBuf;

/**
 * Type 'p': the answer to an authentication request. The protocol gives four messages this one type
 * byte; which it is depends on what the server asked, so the body stays raw until that phase reads
 * it with {@link #password}, {@link SaslInitialResponse#read} or {@link SaslResponse#read}.
 *
 * <pre>Byte[n] body</pre>
 *
 * @param body the record owns it; secret, never printed
 */
@SuppressWarnings("ArrayRecordComponent")
public record AuthenticationResponse(byte[] body) implements FrontendMessage {
  /** PostgreSQL's PG_MAX_AUTH_TOKEN_LENGTH, in bytes. */
  public static final int MAX_BODY = 65_535;

  public static AuthenticationResponse read(ByteBuf body) {
    return new AuthenticationResponse(Body.bytes(body, body.readableBytes()));
  }

  /** The body as a PasswordMessage: one String. */
  public String password() {
    ByteBuf in = io.netty.buffer.Unpooled.wrappedBuffer(body);
    String password = Body.string(in);
    Body.end(in);
    return password;
  }

  @Override
  public String toString() {
    return "AuthenticationResponse[" + body.length + " bytes]";
  }
}
