package io.duckgres.proof.badinput;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that cannot start says why in one line without a stack trace, and its exit code is not
 * 0.
 */
class BadStartTest {
  @TempDir private Path folder;

  @Test
  void portInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      refuses("ddress already in use", "--port", String.valueOf(taken.getLocalPort()));
    }
  }

  @Test
  void unknownFlag() throws Exception {
    refuses("--nosuch", "--nosuch");
  }

  @Test
  void portThatIsNoNumber() throws Exception {
    refuses("http", "--port", "http");
  }

  @Test
  void configurationFileThatIsNotThere() throws Exception {
    refuses("nosuch.yaml", "--config", "nosuch.yaml");
  }

  @Test
  void configurationFileThatIsNotYaml() throws Exception {
    Files.writeString(folder.resolve("bad.yaml"), "port: [1\nhost");
    refuses("bad.yaml", "--config", "bad.yaml");
  }

  @Test
  void unknownConfigurationKey() throws Exception {
    Files.writeString(folder.resolve("bad.yaml"), "prot: 5432\n");
    refuses("prot", "--config", "bad.yaml");
  }

  @Test
  void unreadableCertificate() throws Exception {
    Files.writeString(folder.resolve("server.crt"), "not a certificate");
    Files.writeString(folder.resolve("server.key"), "not a key");
    refuses("server.crt");
  }

  @Test
  void certificateWithoutKey() throws Exception {
    Files.writeString(folder.resolve("server.crt"), "not a certificate");
    refuses("server.key");
  }

  @Test
  void dataDirectoryThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    refuses("file", "--data-dir", "file");
  }

  @Test
  void dataDirectoryThatCannotBeMade() throws Exception {
    Files.writeString(folder.resolve("file"), "");
    refuses("file", "--data-dir", "file/data");
  }

  private void refuses(String reason, String... flags) throws IOException, InterruptedException {
    List<String> all =
        new ArrayList<>(
            List.of("--host", "127.0.0.1", "--cert", "server.crt", "--key", "server.key"));
    if (!List.of(flags).contains("--port")) {
      all.addAll(List.of("--port", "0"));
    }
    all.addAll(List.of(flags));
    try (ServerProcess server = ServerProcess.start(folder, all.toArray(String[]::new))) {
      assertNotEquals(0, server.awaitEnd());
      String log = server.log();
      assertTrue(log.contains(reason), log);
      assertFalse(log.contains("\tat "), log);
      assertFalse(log.contains("ready to accept connections"), log);
      assertEquals(1, log.lines().filter(line -> line.contains(reason)).count(), log);
    }
  }
}
