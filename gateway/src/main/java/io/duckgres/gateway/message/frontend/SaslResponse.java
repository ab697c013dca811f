package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * Type 'p' after AuthenticationSASLContinue: the mechanism's next message.
 *
 * <pre>Byte[n] response</pre>
 *
 * @param response the record owns it
 */
@SuppressWarnings("ArrayRecordComponent")
public record SaslResponse(byte[] response) {
  /** PostgreSQL's PG_MAX_SASL_MESSAGE_LENGTH, in bytes. */
  public static final int MAX_BODY = SaslInitialResponse.MAX_BODY;

  public static SaslResponse read(AuthenticationResponse message) {
    checkSize(message);
    return new SaslResponse(message.body());
  }

  static void checkSize(AuthenticationResponse message) {
    if (message.body().length > MAX_BODY) {
      throw PgError.fatal(SqlState.PROTOCOL_VIOLATION, "invalid message length")
          .detail("A SASL message may have " + MAX_BODY + " bytes.");
    }
  }

  @Override
  public String toString() {
    return "SaslResponse[" + response.length + " bytes]";
  }
}
