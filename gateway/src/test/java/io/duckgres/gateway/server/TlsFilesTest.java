package io.duckgres.gateway.server;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFilesTest {
  @TempDir Path directory;
  private Path certificate;
  private Path key;

  @BeforeEach
  void name() {
    certificate = directory.resolve("certs/server.crt");
    key = directory.resolve("certs/server.key");
  }

  @Test
  void aFirstStartMakesAPairThatIsKept() throws IOException {
    byte[] first = TlsFiles.load(certificate, key).endPoint();
    assertEquals(32, first.length);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
    assertArrayEquals(first, TlsFiles.load(certificate, key).endPoint());
  }

  @Test
  void oneFileWithoutTheOtherIsRefused() throws IOException {
    TlsFiles.load(certificate, key);
    Files.delete(key);
    assertFails("both TLS files or neither");
  }

  @Test
  void aKeyMayBePkcs8OrTraditional() throws Exception {
    TlsFiles.load(certificate, key);
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    KeyPair rsa = generator.generateKeyPair();
    for (PemObjectGenerator form :
        new PemObjectGenerator[] {
          new JcaPKCS8Generator(rsa.getPrivate(), null), new JcaMiscPEMGenerator(rsa.getPrivate())
        }) {
      StringWriter text = new StringWriter();
      try (PemWriter writer = new PemWriter(text)) {
        writer.writeObject(form);
      }
      Files.writeString(key, text.toString());
      assertFails("does not belong to certificate"); // read, and found to be another pair's
    }
  }

  @Test
  void unreadableFilesAreNamed() throws IOException {
    TlsFiles.load(certificate, key);
    byte[] good = Files.readAllBytes(key);
    Files.writeString(key, "nonsense");
    assertFails("holds no PEM private key");
    Files.writeString(key, "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
    assertFails("server.key");
    Files.write(key, good);
    Files.writeString(certificate, "nonsense");
    assertFails("server.crt");
  }

  private void assertFails(String text) {
    IOException e = assertThrows(IOException.class, () -> TlsFiles.load(certificate, key));
    assertTrue(String.valueOf(e.getMessage()).contains(text), e.getMessage());
  }
}
