package io.duckgres.gateway.server;

import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
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
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
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
    return SslContextBuilder.forServer(key, chain)
        .sslProvider(SslProvider.JDK)
        .protocols("TLSv1.3", "TLSv1.2")
        .build();
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
    Reader text = new StringReader(new String(read(file, "key"), StandardCharsets.ISO_8859_1));
    try (PEMParser parser = new PEMParser(text)) {
      JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
      Object object;
      while ((object = parser.readObject()) != null) {
        switch (object) {
          case PrivateKeyInfo pkcs8 -> {
            return converter.getPrivateKey(pkcs8);
          }
          case PEMKeyPair traditional -> {
            return converter.getPrivateKey(traditional.getPrivateKeyInfo());
          }
          case PEMEncryptedKeyPair ignored -> throw encrypted(file);
          case PKCS8EncryptedPrivateKeyInfo ignored -> throw encrypted(file);
          default -> {} // an "EC PARAMETERS" block stands before the key
        }
      }
    } catch (IOException e) {
      throw e.getMessage() != null && e.getMessage().startsWith("key file")
          ? e
          : new IOException("key file " + file + " cannot be read: " + e.getMessage(), e);
    }
    throw new IOException("key file " + file + " holds no PEM private key");
  }

  private static IOException encrypted(Path file) {
    return new IOException(
        "key file " + file + " is encrypted; a key without passphrase is needed");
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
