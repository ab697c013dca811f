package io.duckgres.gateway.server;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain PKCS#8 keys, read by the JDK alone: what almost every key file is today. */
final class Pkcs8Pem {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
  private static final List<String> ALGORITHMS = List.of("EC", "RSA", "EdDSA");

  private Pkcs8Pem() {}

  /** The key of a PEM text; null when it holds none that the JDK reads. */
  static @Nullable PrivateKey read(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return null;
    }
    PKCS8EncodedKeySpec key;
    try {
      key = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(block.group(1)));
    } catch (IllegalArgumentException e) {
      return null;
    }
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(key);
      } catch (GeneralSecurityException e) {
        // The key is of another algorithm.
      }
    }
    return null;
  }
}
