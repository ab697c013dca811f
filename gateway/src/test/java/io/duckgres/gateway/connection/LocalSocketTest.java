package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.gateway.server.LocalSocketOptions;
import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.gateway.server.TlsPolicy;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalSocketTest {
  private static final int V3 = 3 << 16;
  private static final String ANN = "user\\0ann\\0database\\0ann\\0";

  @TempDir Path directory;
  private Path sockets;

  @BeforeEach
  void make() throws IOException {
    sockets = Files.createDirectory(directory.resolve("sockets"));
  }

  private RunningServer start(int port, int mode) throws IOException {
    LocalSocketOptions local = new LocalSocketOptions(List.of(sockets), mode, null);
    return RunningServer.start(
        directory,
        o ->
            RunningServer.withTlsPolicy(o, TlsPolicy.REQUIRED)
                .with(new ServerOptions.Listen("127.0.0.1", port, local)));
  }

  private Path socket(int port) {
    return sockets.resolve(".s.PGSQL." + port);
  }

  private Path lock(int port) {
    return sockets.resolve(".s.PGSQL." + port + ".lock");
  }

  @Test
  void clientsComeWithoutTlsWhereEverybodyElseNeedsIt() throws IOException {
    try (RunningServer server = start(0, 0777);
        WireClient client = new WireClient(socket(server.port()))) {
      client.send("<8><80877103>");
      assertEquals('N', client.read());
      assertEquals("R|||\nSCRAM-SHA-256||", client.startup(V3, ANN).message());
    }
  }

  @Test
  void aHandshakeWithoutARequestIsNoStartupPacket() throws IOException {
    try (RunningServer server = start(0, 0777);
        WireClient client = new WireClient(socket(server.port())).send("\\x16\\x03\\x01\\0\\0")) {
      assertTrue(client.message().contains("C08P01|Minvalid length of startup packet"));
      assertEquals("", client.message());
    }
  }

  @Test
  void aClientThatGoesInTheMiddleDisturbsNobody() throws IOException {
    try (RunningServer server = start(0, 0777)) {
      for (String part : List.of("", "<8>", "<40><196608>user\\0an", "<8><80877103>")) {
        new WireClient(socket(server.port())).send(part).close();
      }
      try (WireClient client = new WireClient(socket(server.port())).startup(V3, ANN)) {
        assertTrue(client.message().startsWith("R"));
      }
    }
  }

  @Test
  void theFilesAreThereWhileItRuns() throws IOException {
    int port;
    try (RunningServer server = start(0, 0700)) {
      port = server.port();
      assertEquals(
          "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(socket(port))));
      assertEquals(
          List.of(Long.toString(ProcessHandle.current().pid()), "duckgres"),
          Files.readAllLines(lock(port)));
    }
    assertFalse(Files.exists(socket(port)));
    assertFalse(Files.exists(lock(port)));
  }

  @Test
  void whatAKilledServerLeftIsReplaced() throws IOException {
    int port = freePort();
    try (ServerSocketChannel stale = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      stale.bind(UnixDomainSocketAddress.of(socket(port)));
    }
    Files.writeString(lock(port), "1\nduckgres\n"); // a process that lives, and is another's
    try (RunningServer server = start(port, 0777);
        WireClient client = new WireClient(socket(port)).startup(V3, ANN)) {
      assertTrue(client.message().startsWith("R"));
      assertEquals(port, server.port());
    }
  }

  @Test
  void aSocketInUseIsLeftAlone() throws IOException {
    int port = freePort();
    try (ServerSocketChannel other = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      other.bind(UnixDomainSocketAddress.of(socket(port)));
      assertFails(port, "another server answers there");
      assertTrue(Files.exists(socket(port)));
    }
    Files.delete(socket(port));
    Files.writeString(lock(port), "1\n/var/lib/postgresql/data\n"); // as a PostgreSQL that lives
    assertFails(port, "is another server (PID 1) using it?");
    Files.delete(lock(port));
    Files.writeString(socket(port), "");
    assertFails(port, "a file that is no socket is there");
  }

  @Test
  void oneOfTwoServersOfOneSocketStarts() throws IOException {
    try (RunningServer server = start(0, 0777)) {
      LocalSocketOptions local = new LocalSocketOptions(List.of(sockets), 0777, null);
      IOException e =
          assertThrows(
              IOException.class,
              () ->
                  RunningServer.start(
                      directory.resolve("other"),
                      o -> o.with(new ServerOptions.Listen("127.0.0.2", server.port(), local))));
      assertTrue(
          String.valueOf(e.getMessage())
              .endsWith(
                  "lock file \"%s\" already exists; is another server (PID %d) using it?"
                      .formatted(lock(server.port()), ProcessHandle.current().pid())),
          e.getMessage());
      try (WireClient client = new WireClient(socket(server.port())).startup(V3, ANN)) {
        assertTrue(client.message().startsWith("R"));
      }
    }
  }

  @Test
  void aLockFileThatIsALinkIsNotFollowed() throws IOException {
    int port = freePort();
    Path victim = Files.writeString(directory.resolve("victim"), "precious");
    Files.createSymbolicLink(lock(port), victim);
    assertFails(port, "cannot write lock file");
    assertEquals("precious", Files.readString(victim));
  }

  @Test
  void aPathTooLongAndAMissingDirectoryAndGroupAreNamed() throws IOException {
    int port = freePort();
    Path real = sockets;
    sockets = directory.resolve("s".repeat(100));
    assertFails(port, "is too long (maximum 107 bytes)");
    sockets = directory.resolve("missing");
    assertFails(port, "cannot write lock file");
    LocalSocketOptions local = new LocalSocketOptions(List.of(real), 0777, "no such group");
    IOException e =
        assertThrows(
            IOException.class,
            () -> RunningServer.start(directory, o -> RunningServer.withLocal(o, local)));
    assertTrue(
        String.valueOf(e.getMessage()).contains("group \"no such group\" does not exist"),
        e.getMessage());
    try (var left = Files.list(real)) {
      assertEquals(0, left.count());
    }
  }

  private void assertFails(int port, String text) {
    IOException e = assertThrows(IOException.class, () -> start(port, 0777));
    assertTrue(String.valueOf(e.getMessage()).contains(text), e.getMessage());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
