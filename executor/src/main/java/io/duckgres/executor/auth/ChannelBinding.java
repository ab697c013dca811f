package io.duckgres.executor.auth;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Locale;

/** The channel binding PostgreSQL knows, {@code tls-server-end-point} of RFC 5929. */
public final class ChannelBinding {
  private ChannelBinding() {}

  /**
   * The hash of a server certificate that both ends of a TLS connection compute: by the hash
   * function of the certificate's signature, SHA-256 in place of MD5 and SHA-1 and where the
   * signature names none.
   */
  public static byte[] tlsServerEndPoint(X509Certificate certificate) {
    try {
      return MessageDigest.getInstance(hashOf(certificate.getSigAlgName()))
          .digest(certificate.getEncoded());
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("The certificate cannot be hashed", e);
    }
  }

  private static String hashOf(String signature) {
    String name = signature.toUpperCase(Locale.ROOT);
    for (String bits : new String[] {"512", "384", "224"}) {
      if (name.startsWith("SHA" + bits)) {
        return "SHA-" + bits;
      }
    }
    return "SHA-256";
  }
}
