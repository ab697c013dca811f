package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/**
 * Type 'p' after AuthenticationSASL: the chosen mechanism and its first message.
 *
 * <pre>
 * String mechanism
 * int32 length of the response, -1 when there is none
 * Byte[n] response
 * </pre>
 *
 * @param mechanism a name out of the offered list, if the client is honest
 * @param response the record owns it; empty when the client sent none
 */
@SuppressWarnings("ArrayRecordComponent")
public record SaslInitialResponse(String mechanism, byte[] response) {
  /** PostgreSQL's PG_MAX_SASL_MESSAGE_LENGTH, in bytes. */
  public static final int MAX_BODY = 1_024;

  public static SaslInitialResponse read(AuthenticationResponse message) {
    SaslResponse.checkSize(message);
    ByteBuf body = Unpooled.wrappedBuffer(message.body());
    String mechanism = Body.string(body);
    int length = Body.int32(body);
    if (length < -1) {
      throw PgError.fatal(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
    }
    byte[] response = length < 0 ? new byte[0] : Body.bytes(body, length);
    Body.end(body);
    return new SaslInitialResponse(mechanism, response);
  }

  @Override
  public String toString() {
    return "SaslInitialResponse[" + mechanism + "]";
  }
}
