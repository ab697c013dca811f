package io.duckgres.executor.auth;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The users of this server and their verifiers. An unknown user is led through the same work as a
 * known one and fails with the same message, so that names cannot be guessed.
 *
 * <p>Safe for any thread. Checks of passwords cost milliseconds: not for an event loop.
 */
public final class UserDirectory {
  static final String SCRAM = "SCRAM-SHA-256";
  static final String SCRAM_PLUS = "SCRAM-SHA-256-PLUS";

  private final Function<String, @Nullable ScramVerifier> verifiers;

  /** Secret of this process from which the salts of unknown users come: stable per name. */
  private final byte[] mockSecret = new byte[32];

  /**
   * @param verifiers what is kept of a user's password; null for who cannot log in with one
   */
  public UserDirectory(Function<String, @Nullable ScramVerifier> verifiers) {
    this.verifiers = verifiers;
    new SecureRandom().nextBytes(mockSecret);
  }

  /**
   * The SASL mechanisms to offer, best first.
   *
   * @param channelBinding whether the connection has a TLS end point to bind to
   */
  public static List<String> mechanisms(boolean channelBinding) {
    return channelBinding ? List.of(SCRAM_PLUS, SCRAM) : List.of(SCRAM);
  }

  /**
   * Starts a SCRAM exchange.
   *
   * @param mechanism the one the client selected
   * @param tlsServerEndPoint the hash of the server's certificate, null without TLS
   * @throws PgError FATAL 08P01: a mechanism that was not offered
   */
  public ScramServer scram(String user, String mechanism, byte @Nullable [] tlsServerEndPoint) {
    if (!mechanisms(tlsServerEndPoint != null).contains(mechanism)) {
      throw PgError.fatal(
          SqlState.PROTOCOL_VIOLATION, "client selected an invalid SASL authentication mechanism");
    }
    ScramVerifier known = verifiers.apply(user);
    return new ScramServer(
        user,
        known != null ? known : mock(user),
        known != null,
        mechanism.equals(SCRAM_PLUS),
        tlsServerEndPoint);
  }

  /**
   * Checks a password sent in clear text.
   *
   * @throws PgError FATAL 28P01
   */
  public void checkCleartext(String user, byte[] passwordUtf8) {
    ScramVerifier known = verifiers.apply(user);
    ScramVerifier verifier = known != null ? known : mock(user);
    boolean matches = verifier.matches(new String(passwordUtf8, StandardCharsets.UTF_8));
    if (passwordUtf8.length == 0) {
      throw PgError.fatal(SqlState.INVALID_PASSWORD, "empty password returned by client");
    }
    if (known == null || !matches) {
      throw failed(user);
    }
  }

  static PgError failed(String user) {
    return PgError.fatal(
        SqlState.INVALID_PASSWORD, "password authentication failed for user \"" + user + "\"");
  }

  private ScramVerifier mock(String user) {
    byte[] seed = ScramVerifier.hmac(mockSecret, user.getBytes(StandardCharsets.UTF_8));
    byte[] salt = Arrays.copyOf(seed, ScramVerifier.SALT_LENGTH);
    return new ScramVerifier(
        ScramVerifier.ITERATIONS,
        salt,
        ScramVerifier.hmac(mockSecret, seed),
        ScramVerifier.hmac(mockSecret, seed, salt));
  }
}
