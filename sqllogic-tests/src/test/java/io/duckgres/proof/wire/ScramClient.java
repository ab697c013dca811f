package io.duckgres.proof.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The client's half of SCRAM-SHA-256 (RFC 7677) without channel binding. */
final class ScramClient {
  private static final String GS2_HEADER = "n,,";

  private final String password;
  private final String clientFirstBare;
  private byte[] serverSignature = {};

  ScramClient(String password) {
    this.password = password;
    byte[] nonce = new byte[18];
    new SecureRandom().nextBytes(nonce);
    clientFirstBare = "n=,r=" + base64(nonce);
  }

  byte[] clientFirst() {
    return (GS2_HEADER + clientFirstBare).getBytes(UTF_8);
  }

  byte[] clientFinal(String serverFirst) throws IOException {
    String[] parts = serverFirst.split(",");
    String nonce = value(parts[0], "r=");
    byte[] salt = Base64.getDecoder().decode(value(parts[1], "s="));
    int iterations = Integer.parseInt(value(parts[2], "i="));
    try {
      byte[] salted =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, iterations, 256))
              .getEncoded();
      byte[] clientKey = hmac(salted, "Client Key");
      byte[] storedKey = MessageDigest.getInstance("SHA-256").digest(clientKey);
      String withoutProof = "c=" + base64(GS2_HEADER.getBytes(UTF_8)) + ",r=" + nonce;
      String authMessage = clientFirstBare + "," + serverFirst + "," + withoutProof;
      byte[] proof = hmac(storedKey, authMessage);
      for (int i = 0; i < proof.length; i++) {
        proof[i] ^= clientKey[i];
      }
      serverSignature = hmac(hmac(salted, "Server Key"), authMessage);
      return (withoutProof + ",p=" + base64(proof)).getBytes(UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  void verify(String serverFinal) throws IOException {
    if (!value(serverFinal, "v=").equals(base64(serverSignature))) {
      throw new IOException("the server does not know the password: " + serverFinal);
    }
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(UTF_8));
  }

  private static String value(String part, String prefix) throws IOException {
    if (!part.startsWith(prefix)) {
      throw new IOException("SCRAM: expected " + prefix + " in " + part);
    }
    return part.substring(prefix.length());
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
