package io.duckgres.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.limit.RateLimits;
import io.duckgres.executor.session.SessionLimits;
import io.duckgres.flight.FlightFixture.Connected;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Flight shares with the PostgreSQL front end: limits, users, what is told of statements. */
class SharedLimitsTest {
  private static FlightRuntimeException refused(Runnable call) {
    return assertThrows(FlightRuntimeException.class, call::run);
  }

  @Test
  void anAddressThatGuessesIsBanned(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      server
          .executor
          .addresses()
          .limits(new RateLimits(2, Duration.ofMinutes(5), Duration.ofMinutes(5), 0));
      FlightClient one = server.client();
      refused(() -> one.authenticateBasicToken("ann", "wrong"));
      refused(() -> one.authenticateBasicToken("ann", "wrong"));
      FlightRuntimeException banned =
          refused(() -> one.authenticateBasicToken("ann", FlightFixture.PASSWORD));
      assertEquals(FlightStatusCode.UNAUTHENTICATED, banned.status().code());
      assertTrue(banned.getMessage().contains("too many failed authentication attempts"));
      refused(server::connect);
      assertEquals(1, server.executor.addresses().banned());
      assertEquals(2, server.counts.events.get("authentication failed"));
      assertEquals(2, server.counts.events.get("rate_limited"));
    }
  }

  @Test
  void anAddressHoldsSoManyConnections(@TempDir Path folder) throws InterruptedException {
    try (FlightFixture server = new FlightFixture(folder)) {
      server.executor.addresses().limits(new RateLimits(0, Duration.ZERO, Duration.ZERO, 1));
      Connected first = server.connect();
      FlightRuntimeException second = refused(server::connect);
      assertEquals(FlightStatusCode.RESOURCE_EXHAUSTED, second.status().code());
      assertTrue(second.getMessage().contains("53300"), second.getMessage());
      assertEquals(List.of(List.of("1")), first.query("SELECT 1"));
      assertEquals(1, server.counts.events.get("connection rejected"));
      first.raw().close();
      for (int tries = 0; ; tries++) { // the server learns of a closed connection a moment later
        try {
          server.connect();
          break;
        } catch (FlightRuntimeException e) {
          assertTrue(tries < 100, e.getMessage());
          Thread.sleep(20);
        }
      }
    }
  }

  @Test
  void sessionsCountAsThoseOfThePostgresProtocol(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      server.executor.reload(
          server.executor.config().users(), Set.of(), new SessionLimits(10, 0, 1));
      Connected first = server.connect();
      assertEquals(FlightStatusCode.RESOURCE_EXHAUSTED, refused(server::connect).status().code());
      assertEquals(List.of(List.of("1")), first.query("SELECT 1"));
    }
  }

  @Test
  void aChangedPasswordHoldsForTheNextLogin(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      server.executor.reload(
          Map.of("ann", ScramVerifier.ofPassword("changed")),
          Set.of(),
          server.executor.config().sessions());
      assertEquals(List.of(List.of("1")), ann.query("SELECT 1"), "the session goes on");
      assertEquals(FlightStatusCode.UNAUTHENTICATED, refused(server::connect).status().code());
      assertEquals(
          List.of(List.of("ann")), server.connect("ann", "changed").query("SELECT current_user"));
    }
  }

  @Test
  void statementsAreToldAndLogged(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      assertEquals(1, ann.query("SELECT 1 AS one").size());
      ann.update("CREATE TABLE told (a int)");
      ann.update("INSERT INTO told VALUES (1), (2)");
      refused(() -> ann.query("SELECT * FROM nothing"));
      refused(() -> ann.query("SELECT 1 / (a - 1) FROM told"));
      ann.sql().rollback(ann.sql().beginTransaction(ann.token()), ann.token());
      ann.sql().getTableTypes(ann.token());
      assertEquals(
          List.of(
              "SELECT 1 AS one -> SELECT 1",
              "CREATE TABLE told (a int) -> CREATE TABLE",
              "INSERT INTO told VALUES (1), (2) -> INSERT 0 2",
              "SELECT * FROM nothing -> 42P01",
              "SELECT 1 / (a - 1) FROM told -> 22012",
              "BEGIN -> BEGIN",
              "ROLLBACK -> ROLLBACK"),
          server.counts.statements);
      assertEquals(
          List.of(List.of("INSERT INTO told VALUES (1), (2)")),
          ann.query("SELECT query FROM duckgres.query_log WHERE query LIKE 'INSERT%'"));
      assertTrue(server.counts.events.get("DoGet") > 0, server.counts.events.toString());
    }
  }

  @Test
  void aSessionIsEndedByPgTerminateBackend(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      String pid = ann.query("SELECT pg_backend_pid()").getFirst().getFirst();
      Connected other = server.connect();
      assertEquals(
          List.of(List.of("true")), other.query("SELECT pg_terminate_backend(" + pid + ")"));
      assertEquals(
          FlightStatusCode.UNAUTHENTICATED, refused(() -> ann.query("SELECT 1")).status().code());
    }
  }

  @Test
  void anotherCertificateIsShownAfterAReload(@TempDir Path folder) throws Exception {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected before = server.connect();
      TestCertificate other = TestCertificate.in(Files.createDirectory(folder.resolve("other")));
      TestCertificate first = TestCertificate.in(Files.createDirectory(folder.resolve("first")));
      server.reload(other);
      server.trust(other);
      assertEquals(List.of(List.of("1")), server.connect().query("SELECT 1"));
      assertEquals(List.of(List.of("2")), before.query("SELECT 2"), "the old connection goes on");
      Path rubbish = Files.writeString(folder.resolve("rubbish.pem"), "rubbish");
      server.reload(new TestCertificate(rubbish, other.key()));
      assertEquals(List.of(List.of("3")), server.connect().query("SELECT 3"));
      server.reload(new TestCertificate(first.certificate(), other.key()));
      assertEquals(List.of(List.of("4")), server.connect().query("SELECT 4"));
    }
  }
}
