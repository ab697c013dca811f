package io.duckgres.flight.session;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.apache.arrow.flight.CallHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What a call's headers say of who calls.
 *
 * @param basic the Authorization header as sent when it carries a password, null when it does not
 * @param user the user of it
 * @param password the password of it, UTF-8
 * @param token the session's token, by {@code Authorization: Bearer} or {@code x-duckgres-session}
 */
@SuppressWarnings("ArrayRecordComponent")
record Credentials(@Nullable String basic, String user, byte[] password, @Nullable String token) {
  static final String AUTHORIZATION = "authorization";
  static final String SESSION = "x-duckgres-session";

  private static final int MOST_BYTES = 8_192;

  /**
   * Reads the headers.
   *
   * @throws PgError FATAL 28000 for what cannot be read
   */
  static Credentials of(CallHeaders headers) {
    String token = headers.get(SESSION);
    String authorization = headers.get(AUTHORIZATION);
    if (authorization == null) {
      return new Credentials(null, "", new byte[0], token);
    }
    int space = authorization.indexOf(' ');
    String scheme =
        space < 0 ? authorization : authorization.substring(0, space).toLowerCase(Locale.ROOT);
    String value = space < 0 ? "" : authorization.substring(space + 1).strip();
    return switch (scheme) {
      case "basic" -> basic(authorization, value, token);
      case "bearer" -> new Credentials(null, "", new byte[0], token == null ? value : token);
      default -> throw refused("unsupported authorization scheme");
    };
  }

  private static Credentials basic(String header, String value, @Nullable String token) {
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(value);
    } catch (IllegalArgumentException e) {
      throw refused("malformed basic authorization").causedBy(e);
    }
    int colon = 0;
    while (colon < decoded.length && decoded[colon] != ':') {
      colon++;
    }
    if (colon == decoded.length || decoded.length > MOST_BYTES) {
      throw refused("malformed basic authorization");
    }
    return new Credentials(
        header,
        new String(decoded, 0, colon, StandardCharsets.UTF_8),
        Arrays.copyOfRange(decoded, colon + 1, decoded.length),
        token);
  }

  static PgError refused(String message) {
    return PgError.fatal(SqlState.INVALID_AUTHORIZATION_SPECIFICATION, message);
  }

  /** Holds a password. */
  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
