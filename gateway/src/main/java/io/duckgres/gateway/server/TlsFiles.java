package io.duckgres.gateway.server;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads certificate and key; every failure is an {@link IOException} that names the file. */
final class TlsFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TlsFiles.class);

  private TlsFiles() {}

  /** Loads the pair, after making it when neither file exists. */
  static TlsMaterial load(Path certificate, Path key) throws IOException {
    boolean certificateExists = Files.exists(certificate);
    if (certificateExists != Files.exists(key)) {
      throw new IOException(
          "%s exists but %s does not: both TLS files or neither"
              .formatted(
                  certificateExists ? certificate : key, certificateExists ? key : certificate));
    }
    if (!certificateExists) {
      SelfSigned.write(certificate, key);
      LOG.info("Made a self-signed certificate: {} with key {}", certificate, key);
    }
    return read(certificate, key);
  }

  /** Loads the pair that is there. */
  static TlsMaterial read(Path certificate, Path key) throws IOException {
    X509Certificate[] chain = certificates(certificate);
    PrivateKey privateKey = privateKey(key);
    if (!match(privateKey, chain[0])) {
      throw new IOException("key " + key + " does not belong to certificate " + certificate);
    }
    return new TlsMaterial(context(privateKey, chain), chain[0]);
  }

  /** Whether what the one signs the other verifies. */
  private static boolean match(PrivateKey key, X509Certificate certificate) throws IOException {
    if (!key.getAlgorithm().equals(certificate.getPublicKey().getAlgorithm())) {
      return false;
    }
    String algorithm =
        switch (key.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          case String other -> other;
        };
    try {
      byte[] data = certificate.getEncoded();
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(data);
      byte[] signed = signature.sign();
      signature.initVerify(certificate);
      signature.update(data);
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS key cannot be used: " + e.getMessage(), e);
    }
  }

  /** The one place that chooses the TLS implementation and the protocol versions. */
  private static SslContext context(PrivateKey key, X509Certificate[] chain) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {new ServerKey(key, chain)}, null, null);
      return new JdkSslContext(
          context,
          false,
          null,
          SupportedCipherSuiteFilter.INSTANCE,
          ApplicationProtocolConfig.DISABLED,
          ClientAuth.NONE,
          new String[] {"TLSv1.3", "TLSv1.2"},
          false);
    } catch (GeneralSecurityException e) {
      throw new IOException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  private static X509Certificate[] certificates(Path file) throws IOException {
    try {
      X509Certificate[] chain =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(read(file, "certificate")))
              .toArray(new X509Certificate[0]);
      if (chain.length == 0) {
        throw new IOException("certificate file " + file + " holds no certificate");
      }
      return chain;
    } catch (CertificateException e) {
      throw new IOException(
          "certificate file " + file + " is not a PEM certificate: " + e.getMessage(), e);
    }
  }

  private static PrivateKey privateKey(Path file) throws IOException {
    String text = new String(read(file, "key"), StandardCharsets.ISO_8859_1);
    PrivateKey plain = Pkcs8Pem.read(text);
    return plain != null ? plain : OtherPem.read(text, file);
  }

  private static byte[] read(Path file, String what) throws IOException {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new IOException(what + " file " + file + " does not exist", e);
    } catch (IOException e) {
      throw new IOException(what + " file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }
}
