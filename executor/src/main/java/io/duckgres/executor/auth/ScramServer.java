package io.duckgres.executor.auth;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The server's half of one SCRAM-SHA-256 exchange (RFC 5802, RFC 7677), with or without channel
 * binding. The front end carries the messages:
 *
 * <pre>
 * client-first  → {@link #first} → server-first  (AuthenticationSASLContinue)
 * client-final  → {@link #last}  → server-final  (AuthenticationSASLFinal, then AuthenticationOk)
 * </pre>
 *
 * <p>Used by one thread at a time. It fails closed: after any error, or out of order, it never
 * succeeds.
 */
public final class ScramServer {
  private static final int NONCE_LENGTH = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private enum State {
    WAITS_FIRST,
    WAITS_FINAL,
    AUTHENTICATED,
    FAILED
  }

  private final String user;
  private final ScramVerifier verifier;
  private final boolean userExists;
  private final boolean plus;
  private final byte @Nullable [] tlsServerEndPoint;
  private State state = State.WAITS_FIRST;
  private String gs2Header = "";
  private String clientFirstBare = "";
  private String serverFirst = "";
  private String nonce = "";

  ScramServer(
      String user,
      ScramVerifier verifier,
      boolean userExists,
      boolean plus,
      byte @Nullable [] tlsServerEndPoint) {
    this.user = user;
    this.verifier = verifier;
    this.userExists = userExists;
    this.plus = plus;
    this.tlsServerEndPoint = tlsServerEndPoint;
  }

  /** Whether the client has proved that it knows the password. */
  public boolean authenticated() {
    return state == State.AUTHENTICATED;
  }

  /**
   * Takes the client's first message.
   *
   * @return the data of AuthenticationSASLContinue
   * @throws PgError FATAL 08P01 for a malformed message, 28000 for a downgrade of the binding
   */
  public byte[] first(byte[] clientFirst) {
    expect(State.WAITS_FIRST);
    String message = text(clientFirst);
    int bare = readGs2Header(message);
    gs2Header = message.substring(0, bare);
    clientFirstBare = message.substring(bare);
    ScramAttributes attributes = new ScramAttributes(clientFirstBare);
    if (clientFirstBare.startsWith("m=")) {
      throw PgError.fatal(
          SqlState.FEATURE_NOT_SUPPORTED, "client requires an unsupported SCRAM extension");
    }
    attributes.next('n'); // the startup message's user counts, as in PostgreSQL
    String clientNonce = attributes.next('r');
    if (clientNonce.isEmpty() || !clientNonce.chars().allMatch(c -> c >= 0x21 && c <= 0x7e)) {
      throw ScramAttributes.malformed("Non-printable characters in SCRAM nonce.");
    }
    byte[] serverNonce = new byte[NONCE_LENGTH];
    RANDOM.nextBytes(serverNonce);
    nonce = clientNonce + Base64.getEncoder().encodeToString(serverNonce);
    serverFirst =
        "r=%s,s=%s,i=%d"
            .formatted(
                nonce, Base64.getEncoder().encodeToString(verifier.salt()), verifier.iterations());
    state = State.WAITS_FINAL;
    return serverFirst.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Takes the client's last message.
   *
   * @return the data of AuthenticationSASLFinal; the client is authenticated
   * @throws PgError FATAL 28P01 when the proof is wrong or the user unknown, 28000 when the channel
   *     binding differs, 08P01 for a malformed message
   */
  public byte[] last(byte[] clientFinal) {
    expect(State.WAITS_FINAL);
    String message = text(clientFinal);
    ScramAttributes attributes = new ScramAttributes(message);
    checkBinding(attributes.next('c'));
    if (!attributes.next('r').equals(nonce)) {
      throw PgError.fatal(SqlState.PROTOCOL_VIOLATION, "invalid SCRAM response")
          .detail("Nonce does not match.");
    }
    int withoutProof = attributes.lastStart("p");
    byte[] proof = decode(attributes.proof());
    if (proof.length != 32) {
      throw ScramAttributes.malformed("Malformed proof in client-final-message.");
    }
    byte[] authMessage =
        (clientFirstBare + "," + serverFirst + "," + message.substring(0, withoutProof))
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] signature = ScramVerifier.hmac(verifier.storedKey(), authMessage);
    byte[] clientKey = new byte[32];
    for (int i = 0; i < 32; i++) {
      clientKey[i] = (byte) (proof[i] ^ signature[i]);
    }
    boolean proved = MessageDigest.isEqual(ScramVerifier.sha256(clientKey), verifier.storedKey());
    byte[] serverSignature = ScramVerifier.hmac(verifier.serverKey(), authMessage);
    if (!(proved & userExists)) {
      throw UserDirectory.failed(user);
    }
    state = State.AUTHENTICATED;
    return ("v=" + Base64.getEncoder().encodeToString(serverSignature))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void expect(State expected) {
    State now = state;
    state = State.FAILED; // an exception on the way leaves it so
    if (now != expected) {
      throw PgError.fatal(SqlState.PROTOCOL_VIOLATION, "unexpected SASL message");
    }
  }

  /** Checks the GS2 header and returns where the bare message starts. */
  private int readGs2Header(String message) {
    int comma = message.indexOf(',');
    if (comma < 0) {
      throw ScramAttributes.malformed("Comma expected, but found character end of message.");
    }
    String binding = message.substring(0, comma);
    switch (binding) {
      case "n" -> {
        if (plus) {
          throw ScramAttributes.malformed(
              "The client selected SCRAM-SHA-256-PLUS, but the SCRAM message does not include"
                  + " channel binding data.");
        }
      }
      case "y" -> {
        if (plus) {
          throw ScramAttributes.malformed(
              "The client selected SCRAM-SHA-256-PLUS, but the SCRAM message does not include"
                  + " channel binding data.");
        }
        if (tlsServerEndPoint != null) {
          // The client could bind but was not offered it: somebody removed the offer.
          throw PgError.fatal(
                  SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
                  "SCRAM channel binding negotiation error")
              .detail(
                  "The client supports SCRAM channel binding but thinks the server does not. "
                      + " However, this server does support channel binding.");
        }
      }
      case "p=tls-server-end-point" -> {
        if (!plus) {
          throw ScramAttributes.malformed(
              "The client selected SCRAM-SHA-256 without channel binding, but the SCRAM message"
                  + " includes channel binding data.");
        }
      }
      default -> {
        if (binding.startsWith("p=")) {
          throw PgError.fatal(
              SqlState.PROTOCOL_VIOLATION,
              "unsupported SCRAM channel-binding type \"" + binding.substring(2) + "\"");
        }
        throw ScramAttributes.malformed("Unexpected channel-binding flag.");
      }
    }
    if (message.startsWith("a=", comma + 1)) {
      throw PgError.fatal(
          SqlState.FEATURE_NOT_SUPPORTED,
          "client uses authorization identity, but it is not supported");
    }
    if (!message.startsWith(",", comma + 1)) {
      throw ScramAttributes.malformed("Unexpected attribute in client-first-message.");
    }
    return comma + 2;
  }

  private void checkBinding(String encoded) {
    byte[] header = gs2Header.getBytes(StandardCharsets.ISO_8859_1);
    byte[] expected = header;
    if (plus && tlsServerEndPoint != null) {
      expected = Arrays.copyOf(header, header.length + tlsServerEndPoint.length);
      System.arraycopy(tlsServerEndPoint, 0, expected, header.length, tlsServerEndPoint.length);
    }
    if (!MessageDigest.isEqual(expected, decode(encoded))) {
      throw PgError.fatal(
          SqlState.INVALID_AUTHORIZATION_SPECIFICATION, "SCRAM channel binding check failed");
    }
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException e) {
      throw ScramAttributes.malformed("Malformed base64 in SCRAM message.");
    }
  }

  /** SCRAM messages are ASCII but for the user name: Latin-1 gives its bytes back unchanged. */
  private static String text(byte[] message) {
    if (message.length == 0) {
      throw ScramAttributes.malformed("The message is empty.");
    }
    for (byte b : message) {
      if (b == 0) {
        throw ScramAttributes.malformed("Message length does not match input length.");
      }
    }
    return new String(message, StandardCharsets.ISO_8859_1);
  }
}
