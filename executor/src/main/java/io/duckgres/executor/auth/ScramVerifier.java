package io.duckgres.executor.auth;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * What the server keeps of a password (RFC 5802): enough to check a client's proof, not enough to
 * log in elsewhere. Its text form is PostgreSQL's {@code pg_authid.rolpassword}: {@code
 * SCRAM-SHA-256$4096:salt$storedKey:serverKey}.
 */
public final class ScramVerifier {
  /** PostgreSQL 15's iteration count. */
  static final int ITERATIONS = 4096;

  static final int SALT_LENGTH = 16;
  private static final Pattern TEXT =
      Pattern.compile("SCRAM-SHA-256\\$(\\d{1,9}):([^$]+)\\$([^:]+):(.+)");

  private final int iterations;
  private final byte[] salt;
  private final byte[] storedKey;
  private final byte[] serverKey;

  ScramVerifier(int iterations, byte[] salt, byte[] storedKey, byte[] serverKey) {
    this.iterations = iterations;
    this.salt = salt;
    this.storedKey = storedKey;
    this.serverKey = serverKey;
  }

  /** A verifier of a password, with a fresh salt. */
  public static ScramVerifier ofPassword(String password) {
    byte[] salt = new byte[SALT_LENGTH];
    new SecureRandom().nextBytes(salt);
    return derive(password, salt, ITERATIONS);
  }

  /** Reads PostgreSQL's text form, null when the text is not one. */
  public static @Nullable ScramVerifier parse(String text) {
    Matcher m = TEXT.matcher(text);
    if (!m.matches()) {
      return null;
    }
    try {
      Base64.Decoder base64 = Base64.getDecoder();
      byte[] stored = base64.decode(m.group(3));
      byte[] server = base64.decode(m.group(4));
      int iterations = Integer.parseInt(m.group(1));
      return stored.length == 32 && server.length == 32 && iterations > 0
          ? new ScramVerifier(iterations, base64.decode(m.group(2)), stored, server)
          : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static ScramVerifier derive(String password, byte[] salt, int iterations) {
    byte[] salted = saltedPassword(SaslPrep.prepare(password), salt, iterations);
    byte[] stored = sha256(hmac(salted, "Client Key".getBytes(StandardCharsets.US_ASCII)));
    byte[] server = hmac(salted, "Server Key".getBytes(StandardCharsets.US_ASCII));
    return new ScramVerifier(iterations, salt, stored, server);
  }

  /** Whether this is the verifier of that password. Takes the same time whether or not it is. */
  boolean matches(String password) {
    return MessageDigest.isEqual(storedKey, derive(password, salt, iterations).storedKey);
  }

  int iterations() {
    return iterations;
  }

  byte[] salt() {
    return salt;
  }

  byte[] storedKey() {
    return storedKey;
  }

  byte[] serverKey() {
    return serverKey;
  }

  /** PostgreSQL's text form. */
  @Override
  public String toString() {
    Base64.Encoder base64 = Base64.getEncoder();
    return "SCRAM-SHA-256$%d:%s$%s:%s"
        .formatted(
            iterations,
            base64.encodeToString(salt),
            base64.encodeToString(storedKey),
            base64.encodeToString(serverKey));
  }

  static byte[] hmac(byte[] key, byte[]... parts) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      for (byte[] part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA256 is part of every JDK", e);
    }
  }

  static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("SHA-256 is part of every JDK", e);
    }
  }

  private static byte[] saltedPassword(String password, byte[] salt, int iterations) {
    if (password.isEmpty()) {
      return hmacIterated(salt, iterations); // PBEKeySpec's provider refuses an empty password
    }
    PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, 256);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("PBKDF2WithHmacSHA256 is part of every JDK", e);
    } finally {
      spec.clearPassword();
    }
  }

  private static byte[] hmacIterated(byte[] salt, int iterations) {
    // A key of one zero byte is HMAC's padded empty key.
    byte[] key = new byte[1];
    byte[] u = hmac(key, salt, new byte[] {0, 0, 0, 1});
    byte[] result = u.clone();
    for (int i = 1; i < iterations; i++) {
      u = hmac(key, u);
      for (int j = 0; j < result.length; j++) {
        result[j] ^= u[j];
      }
    }
    return result;
  }
}
