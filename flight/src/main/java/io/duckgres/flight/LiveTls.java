package io.duckgres.flight;

import io.grpc.ServerCredentials;
import io.grpc.TlsServerCredentials;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.CertificateUtils;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;

/**
 * TLS with a certificate that can be exchanged: connections made after {@link #read} show the new
 * one. Safe for any thread.
 */
final class LiveTls {
  private final AdvancedTlsX509KeyManager keys = new AdvancedTlsX509KeyManager();

  /**
   * @throws IOException the files cannot be used; the message says which
   */
  LiveTls(Path certificate, Path key) throws IOException {
    read(certificate, key);
  }

  /** For the server's builder. */
  ServerCredentials credentials() {
    return TlsServerCredentials.newBuilder().keyManager(keys).build();
  }

  /**
   * Reads the files, which belong together.
   *
   * @throws IOException they cannot be used; the certificate before stays
   */
  void read(Path certificate, Path key) throws IOException {
    try (InputStream chain = Files.newInputStream(certificate);
        InputStream secret = Files.newInputStream(key)) {
      X509Certificate[] certificates = CertificateUtils.getX509Certificates(chain);
      if (certificates.length == 0) {
        throw new IOException("certificate file " + certificate + " holds no certificate");
      }
      PrivateKey privateKey = CertificateUtils.getPrivateKey(secret);
      if (!match(privateKey, certificates[0])) {
        throw new IOException("key " + key + " does not belong to certificate " + certificate);
      }
      keys.updateIdentityCredentials(certificates, privateKey);
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "TLS files %s and %s cannot be used: %s".formatted(certificate, key, e.getMessage()), e);
    }
  }

  /** Whether what the one signs the other verifies. */
  private static boolean match(PrivateKey key, X509Certificate certificate)
      throws GeneralSecurityException {
    String kind = key.getAlgorithm();
    if (!kind.equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    Signature signature =
        Signature.getInstance(
            switch (kind) {
              case "RSA" -> "SHA256withRSA";
              case "EC" -> "SHA256withECDSA";
              default -> kind;
            });
    byte[] data = kind.getBytes(StandardCharsets.US_ASCII);
    signature.initSign(key);
    signature.update(data);
    byte[] signed = signature.sign();
    signature.initVerify(certificate);
    signature.update(data);
    return signature.verify(signed);
  }
}
