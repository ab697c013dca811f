package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartupTest {
  private static final int V3 = 3 << 16;
  private static final String ANN = "user\\0ann\\0database\\0ann\\0";

  @TempDir static Path directory;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.start(directory);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void tlsIsOfferedAndGssEncryptionIsNot() throws IOException {
    try (WireClient client = server.wire()) {
      client.send("<8><80877104>");
      assertEquals('N', client.read());
      client.tls().startup(V3, ANN);
      assertEquals("R|||\nSCRAM-SHA-256-PLUS|SCRAM-SHA-256||", client.message());
    }
  }

  @Test
  void withoutTlsOnlyPlainScramIsOffered() throws IOException {
    try (WireClient client = server.wire().startup(V3, ANN)) {
      assertEquals("R|||\nSCRAM-SHA-256||", client.message());
    }
  }

  @Test
  void aClientMayBeginWithTlsWhenItNamesTheProtocol() throws IOException {
    try (WireClient client = server.wire().handshake("http/1.1", "postgresql").startup(V3, ANN)) {
      assertEquals("R|||\nSCRAM-SHA-256-PLUS|SCRAM-SHA-256||", client.message());
    }
    try (WireClient client = server.wire().handshake("postgresql").send("<8><80877103>")) {
      assertFatal(client, "0A000", "unsupported frontend protocol 1234.5679");
    }
  }

  @Test
  void aClientThatBeginsWithTlsAndNamesNoProtocolIsHungUpOn() throws IOException {
    try (WireClient client = server.wire().handshake()) {
      assertEquals(-1, client.read());
    }
    assertThrows(IOException.class, () -> server.wire().handshake("http/1.1"));
  }

  @Test
  void afterARequestForTlsNoProtocolNeedBeNamed() throws IOException {
    try (WireClient client = server.wire().send("<8><80877103>")) {
      assertEquals('S', client.read());
      client.handshake("postgresql").startup(V3, ANN);
      assertEquals("R|||\nSCRAM-SHA-256-PLUS|SCRAM-SHA-256||", client.message());
    }
  }

  @Test
  void plaintextBehindATlsRequestClosesTheConnection() throws IOException {
    try (WireClient client = server.wire().send("<8><80877103><18><196608>user\\0ann\\0\\0")) {
      assertTrue(client.message().contains("received unencrypted data after SSL request"));
      assertEquals(-1, client.read());
    }
  }

  @Test
  void aSecondTlsRequestIsNoReasonToNegotiateAgain() throws IOException {
    try (WireClient client = server.wire().tls().send("<8><80877103>")) {
      assertFatal(client, "0A000", "unsupported frontend protocol 1234.5679");
    }
    try (WireClient client = server.wire().send("<8><80877104>")) {
      assertEquals('N', client.read());
      assertFatal(client.send("<8><80877104>"), "0A000", "unsupported frontend protocol 1234.5680");
    }
  }

  @Test
  void newerVersionsAndUnknownExtensionsAreNegotiated() throws IOException {
    try (WireClient client = server.wire().startup(V3 | 9999, ANN + "_pq_.grease\\0x\\0")) {
      assertEquals("v|\3|\2|||\1_pq_.grease|", client.message());
      assertEquals('R', client.read());
    }
    try (WireClient client = server.wire().startup(V3 | 2, ANN)) {
      assertEquals('R', client.read());
    }
  }

  @Test
  void otherMajorVersionsAreRefused() throws IOException {
    assertFatal(server.wire().startup(2 << 16, ANN), "0A000", "unsupported frontend protocol 2.0");
    assertFatal(server.wire().startup(4 << 16, ANN), "0A000", "unsupported frontend protocol 4.0");
  }

  @Test
  void aStartupPacketNeedsAUser() throws IOException {
    assertFatal(
        server.wire().startup(V3, "database\\0ann\\0"),
        "28000",
        "no PostgreSQL user name specified in startup packet");
  }

  @Test
  void badOptionsAndReplicationAreRefused() throws IOException {
    assertFatal(
        server.wire().startup(V3, ANN + "options\\0-d 3\\0"),
        "42601",
        "invalid command-line argument for server process: -d");
    assertFatal(
        server.wire().startup(V3, ANN + "options\\0-c x\\0"), "42601", "-c x requires a value");
    assertFatal(
        server.wire().startup(V3, ANN + "replication\\0database\\0"),
        "0A000",
        "replication connections are not supported");
  }

  @Test
  void garbageAndHugeLengthsEndInOneMessage() throws IOException {
    assertFatal(server.wire().send("GET / HTTP/1.1"), "08P01", "invalid length of startup packet");
    assertFatal(server.wire().send("<2147483647>"), "08P01", "invalid length of startup packet");
    assertFatal(
        server.wire().startup(V3, ANN).send("Q<2147483647>"), "08P01", "got message type 81");
    assertFatal(
        server.wire().startup(V3, ANN).send("p<2147483647>"), "08P01", "invalid message length");
  }

  @Test
  void aClientThatStopsInTheMiddleDisturbsNobody() throws IOException {
    for (String part : new String[] {"", "<8>", "<8>\\4\\xd2", "<40><196608>user\\0an"}) {
      server.wire().send(part).close();
    }
    try (WireClient client = server.wire().startup(V3, ANN)) {
      assertEquals('R', client.read());
    }
  }

  @Test
  void aWrongCancelKeyIsNotAnswered() throws IOException {
    try (WireClient client = server.wire().send("<16><80877102><1><2>")) {
      assertEquals(-1, client.read());
    }
  }

  private static void assertFatal(WireClient client, String code, String text) throws IOException {
    try (client) {
      String error = client.until('E');
      assertTrue(error.startsWith("ESFATAL|VFATAL|C" + code + "|M"), error);
      assertTrue(error.contains(text), error);
      assertEquals("", client.message(), "the connection is closed");
    }
  }
}
