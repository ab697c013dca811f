package io.duckgres.executor.auth;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScramServerTest {
  private static final byte[] CERTIFICATE_HASH = new byte[32];

  private final UserDirectory users =
      new UserDirectory(Map.of("user", ScramVerifier.ofPassword("pencil"))::get);

  /** The client's half, as RFC 5802 section 3 writes it. */
  private static byte[] clientFinal(
      String password, String gs2, byte[] binding, String firstBare, String serverFirst) {
    String[] parts = serverFirst.split(",");
    byte[] salt = Base64.getDecoder().decode(parts[1].substring(2));
    ScramVerifier verifier =
        ScramVerifier.derive(password, salt, Integer.parseInt(parts[2].substring(2)));
    byte[] header = gs2.getBytes(US_ASCII);
    byte[] bound = java.util.Arrays.copyOf(header, header.length + binding.length);
    System.arraycopy(binding, 0, bound, header.length, binding.length);
    String withoutProof = "c=" + Base64.getEncoder().encodeToString(bound) + "," + parts[0];
    byte[] authMessage = (firstBare + "," + serverFirst + "," + withoutProof).getBytes(UTF_8);
    byte[] clientKey = ClientKey.of(password, salt, Integer.parseInt(parts[2].substring(2)));
    byte[] signature = ScramVerifier.hmac(verifier.storedKey(), authMessage);
    for (int i = 0; i < 32; i++) {
      clientKey[i] ^= signature[i];
    }
    return (withoutProof + ",p=" + Base64.getEncoder().encodeToString(clientKey)).getBytes(UTF_8);
  }

  private static String exchange(ScramServer server, String password, String gs2, byte[] binding) {
    String bare = "n=,r=rOprNGfwEbeRWgbNEkqO";
    String first = new String(server.first((gs2 + bare).getBytes(UTF_8)), US_ASCII);
    return new String(server.last(clientFinal(password, gs2, binding, bare, first)), US_ASCII);
  }

  @Test
  void derivesTheKeysOfRfc7677() {
    byte[] salt = Base64.getDecoder().decode("W22ZaJ0SNY7soEsUEjb6gQ==");
    ScramVerifier verifier = ScramVerifier.derive("pencil", salt, 4096);
    String authMessage =
        "n=user,r=rOprNGfwEbeRWgbNEkqO,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
            + "s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096,"
            + "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0";
    assertEquals(
        "6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=",
        Base64.getEncoder()
            .encodeToString(ScramVerifier.hmac(verifier.serverKey(), authMessage.getBytes(UTF_8))));
  }

  @Test
  void readsPostgresTextFormOfAVerifier() {
    ScramVerifier verifier = ScramVerifier.ofPassword("secret");
    ScramVerifier read = ScramVerifier.parse(verifier.toString());
    assertNotNull(read);
    assertTrue(read.matches("secret"));
    assertFalse(read.matches("Secret"));
    assertNull(ScramVerifier.parse("md5d41d8cd98f00b204e9800998ecf8427e"));
    assertNull(ScramVerifier.parse("SCRAM-SHA-256$4096:!!$a:b"));
  }

  @Test
  void letsTheRightPasswordIn() {
    ScramServer server = users.scram("user", "SCRAM-SHA-256", null);
    assertTrue(exchange(server, "pencil", "n,,", new byte[0]).startsWith("v="));
    assertTrue(server.authenticated());
  }

  @Test
  void letsTheRightPasswordInBoundToTheCertificate() {
    ScramServer server = users.scram("user", "SCRAM-SHA-256-PLUS", CERTIFICATE_HASH);
    exchange(server, "pencil", "p=tls-server-end-point,,", CERTIFICATE_HASH);
    assertTrue(server.authenticated());
  }

  @Test
  void refusesAnotherCertificate() {
    ScramServer server = users.scram("user", "SCRAM-SHA-256-PLUS", CERTIFICATE_HASH);
    byte[] other = new byte[32];
    other[0] = 1;
    refuses(
        SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
        "SCRAM channel binding check failed",
        () -> exchange(server, "pencil", "p=tls-server-end-point,,", other));
    assertFalse(server.authenticated());
  }

  @Test
  void refusesAWrongPasswordAndAnUnknownUserAlike() {
    for (String user : new String[] {"user", "nobody"}) {
      ScramServer server = users.scram(user, "SCRAM-SHA-256", null);
      refuses(
          SqlState.INVALID_PASSWORD,
          "password authentication failed for user \"" + user + "\"",
          () -> exchange(server, user.equals("user") ? "pencils" : "pencil", "n,,", new byte[0]));
      assertFalse(server.authenticated());
    }
  }

  @Test
  void showsAnUnknownUserTheSameSaltEachTime() {
    String first = salt(users.scram("nobody", "SCRAM-SHA-256", null));
    assertEquals(first, salt(users.scram("nobody", "SCRAM-SHA-256", null)));
    assertFalse(first.equals(salt(users.scram("somebody", "SCRAM-SHA-256", null))));
  }

  private static String salt(ScramServer server) {
    return new String(server.first("n,,n=,r=abc".getBytes(UTF_8)), US_ASCII).split(",")[1];
  }

  @Test
  void noticesThatTheOfferOfBindingWasTakenAway() {
    ScramServer server = users.scram("user", "SCRAM-SHA-256", CERTIFICATE_HASH);
    refuses(
        SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
        "SCRAM channel binding negotiation error",
        () -> server.first("y,,n=,r=abc".getBytes(UTF_8)));
  }

  @Test
  void neverSucceedsAfterAnError() {
    ScramServer server = users.scram("user", "SCRAM-SHA-256", null);
    assertThrows(PgError.class, () -> server.first("x".getBytes(UTF_8)));
    assertThrows(PgError.class, () -> exchange(server, "pencil", "n,,", new byte[0]));
    assertFalse(server.authenticated());
  }

  @Test
  void refusesTheFinalMessageTwice() {
    ScramServer server = users.scram("user", "SCRAM-SHA-256", null);
    String first = new String(server.first("n,,n=,r=abc".getBytes(UTF_8)), US_ASCII);
    byte[] last = clientFinal("pencil", "n,,", new byte[0], "n=,r=abc", first);
    server.last(last);
    assertThrows(PgError.class, () -> server.last(last));
    assertFalse(server.authenticated());
  }

  @Test
  void checksAPasswordInClearText() {
    users.checkCleartext("user", "pencil".getBytes(UTF_8));
    refuses(
        SqlState.INVALID_PASSWORD,
        "password authentication failed for user \"user\"",
        () -> users.checkCleartext("user", "x".getBytes(UTF_8)));
    refuses(
        SqlState.INVALID_PASSWORD,
        "password authentication failed for user \"nobody\"",
        () -> users.checkCleartext("nobody", "pencil".getBytes(UTF_8)));
  }

  @Test
  void preparesPasswordsAsSaslprepDoes() {
    assertEquals("IX", SaslPrep.prepare("I\u00ADX"));
    assertEquals("user", SaslPrep.prepare("user"));
    assertEquals("a", SaslPrep.prepare("\u00AA"));
    assertEquals("IX", SaslPrep.prepare("\u2168"));
    assertEquals("\u00e9\u0007", SaslPrep.prepare("\u00e9\u0007"), "prohibited: used as it is");
    assertArrayEquals(
        ScramVerifier.derive("IX", new byte[16], 1).storedKey(),
        ScramVerifier.derive("\u2168", new byte[16], 1).storedKey());
  }

  private static void refuses(SqlState state, String message, Runnable body) {
    PgError error = assertThrows(PgError.class, body::run);
    assertEquals(PgError.Severity.FATAL, error.severity());
    assertEquals(state, error.sqlState());
    assertEquals(message, error.message());
  }
}
