package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.access.AddressMatch;
import io.duckgres.executor.access.AuthMethod;
import io.duckgres.executor.access.HostRule;
import io.duckgres.executor.access.HostRules;
import io.duckgres.gateway.server.LocalSocketOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients under rules like those of pg_hba.conf. */
class AdmissionTest {
  private static final int V3 = 3 << 16;
  private static final String ANN = "user\\0ann\\0database\\0ann\\0";
  private static final String MYSELF = System.getProperty("user.name");

  @TempDir static Path directory;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    Path sockets = Files.createDirectory(directory.resolve("sockets"));
    LocalSocketOptions local = new LocalSocketOptions(List.of(sockets), 0777, null);
    server =
        RunningServer.start(
            directory, o -> RunningServer.withLocal(o, local), List.of("ann", MYSELF));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static WireClient local() throws IOException {
    return new WireClient(directory.resolve("sockets/.s.PGSQL." + server.port()));
  }

  private static void rules(HostRule... rules) {
    server.executor().hostRules(new HostRules(List.of(rules)));
  }

  private static HostRule rule(HostRule.Type type, String user, AuthMethod method) {
    return new HostRule(
        type, List.of("all"), List.of(user), new AddressMatch.All(), method, "FILE:7");
  }

  @Test
  void trustAsksForNothing() throws IOException {
    rules(rule(HostRule.Type.HOST, "all", AuthMethod.TRUST));
    try (WireClient client = server.wire().startup(V3, ANN)) {
      assertEquals("R||||", client.message());
      assertEquals("ZI", client.until('Z'));
      assertEquals("TDCZI", client.send('Q', "SELECT 1\\0").answer());
    }
    try (WireClient client = server.wire().startup(V3, "user\\0nobody\\0")) {
      assertEquals("R||||", client.message());
      assertError(client, "28000", "role \"nobody\" does not exist");
    }
  }

  @Test
  void trustThatIsNotWaitedForLeavesNothing() throws IOException, InterruptedException {
    rules(rule(HostRule.Type.HOST, "all", AuthMethod.TRUST));
    for (int i = 0; i < 20; i++) {
      server.wire().startup(V3, ANN).close();
    }
    for (int i = 0; i < 500 && !server.executor().activity().sessions().isEmpty(); i++) {
      Thread.sleep(20);
    }
    assertEquals(0, server.executor().activity().sessions().size());
  }

  @Test
  void theRuleChoosesTheMethod() throws IOException {
    rules(
        rule(HostRule.Type.HOSTSSL, "all", AuthMethod.PASSWORD),
        rule(HostRule.Type.HOSTNOSSL, "bob", AuthMethod.REJECT),
        rule(HostRule.Type.HOSTNOSSL, "ann", AuthMethod.SCRAM_SHA_256));
    try (WireClient client = server.wire().tls().startup(V3, ANN)) {
      assertEquals("R|||\3", client.message());
      assertEquals("ZI", client.send('p', "secret\\0").until('Z'));
    }
    try (WireClient client = server.wire().startup(V3, ANN)) {
      assertEquals("R|||\nSCRAM-SHA-256||", client.message());
    }
    try (WireClient client = server.wire().startup(V3, "user\\0bob\\0")) {
      assertError(
          client,
          "28000",
          "pg_hba.conf rejects connection for host \"127.0.0.1\", user \"bob\", database \"bob\","
              + " no encryption");
    }
    try (WireClient client = server.wire().startup(V3, "user\\0eve\\0database\\0d\\0")) {
      assertError(
          client,
          "28000",
          "no pg_hba.conf entry for host \"127.0.0.1\", user \"eve\", database \"d\","
              + " no encryption");
    }
    try (WireClient client = local().startup(V3, ANN)) {
      assertError(
          client,
          "28000",
          "no pg_hba.conf entry for host \"[local]\", user \"ann\", database \"ann\","
              + " no encryption");
    }
  }

  @Test
  void peerIsTheUserOfTheSystem() throws IOException {
    rules(rule(HostRule.Type.LOCAL, "all", AuthMethod.PEER));
    try (WireClient client = local().startup(V3, "user\\0" + MYSELF + "\\0")) {
      assertEquals("R||||", client.message());
      assertEquals("ZI", client.until('Z'));
    }
    try (WireClient client = local().startup(V3, ANN)) {
      assertError(client, "28000", "Peer authentication failed for user \"ann\"");
    }
  }

  private static void assertError(WireClient client, String code, String text) throws IOException {
    String error = client.message();
    assertTrue(error.startsWith("ESFATAL|VFATAL|C" + code + "|M" + text + "|"), error);
    assertEquals("", client.message(), "the connection is closed");
  }
}
