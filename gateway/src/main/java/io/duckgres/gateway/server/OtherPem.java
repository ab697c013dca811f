package io.duckgres.gateway.server;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;

/**
 * Private keys in other forms than plain PKCS#8: OpenSSL's traditional ones, and a clear refusal of
 * encrypted ones. Apart from {@link Pkcs8Pem} because it loads a thousand classes.
 */
final class OtherPem {
  private OtherPem() {}

  /** The first key of a PEM text; an IOException that names the file when there is none. */
  static PrivateKey read(String text, Path file) throws IOException {
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
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
}
