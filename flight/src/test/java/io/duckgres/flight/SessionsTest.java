package io.duckgres.flight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.flight.FlightFixture.Connected;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flight.CancelFlightInfoRequest;
import org.apache.arrow.flight.CancelStatus;
import org.apache.arrow.flight.CloseSessionRequest;
import org.apache.arrow.flight.FlightClient;
import org.apache.arrow.flight.FlightDescriptor;
import org.apache.arrow.flight.FlightInfo;
import org.apache.arrow.flight.FlightRuntimeException;
import org.apache.arrow.flight.FlightStatusCode;
import org.apache.arrow.flight.FlightStream;
import org.apache.arrow.flight.GetSessionOptionsRequest;
import org.apache.arrow.flight.SessionOptionValue;
import org.apache.arrow.flight.SessionOptionValueFactory;
import org.apache.arrow.flight.SetSessionOptionsRequest;
import org.apache.arrow.flight.Ticket;
import org.apache.arrow.flight.auth2.BearerCredentialWriter;
import org.apache.arrow.flight.grpc.CredentialCallOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may do what, for how long, and what a stranger's data brings. */
class SessionsTest {
  private static FlightStatusCode refused(Runnable call) {
    return assertThrows(FlightRuntimeException.class, call::run).status().code();
  }

  @Test
  void onlyWhoProvesAPasswordGetsASession(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      assertEquals(FlightStatusCode.UNAUTHENTICATED, refused(() -> server.connect("ann", "no")));
      assertEquals(FlightStatusCode.UNAUTHENTICATED, refused(() -> server.connect("eve", "no")));
      FlightClient anonymous = server.client();
      assertEquals(
          FlightStatusCode.UNAUTHENTICATED,
          refused(() -> anonymous.getInfo(FlightDescriptor.command(new byte[0]))));
      CredentialCallOption forged =
          new CredentialCallOption(new BearerCredentialWriter("not-a-token"));
      assertEquals(
          FlightStatusCode.UNAUTHENTICATED,
          refused(() -> anonymous.getInfo(FlightDescriptor.command(new byte[0]), forged)));
    }
  }

  @Test
  void aHandleIsWorthNothingElsewhere(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      FlightInfo info = ann.sql().execute("SELECT 1", ann.token());
      Connected bob = server.connect("bob", "other");
      assertEquals(FlightStatusCode.NOT_FOUND, refused(() -> bob.read(info)));
      Connected second = server.connect();
      assertEquals(FlightStatusCode.NOT_FOUND, refused(() -> second.read(info)));
      assertEquals(List.of(List.of("1")), ann.read(info));
    }
  }

  @Test
  void malformedMessagesAreRefused(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      FlightClient raw = server.client();
      byte[] rubbish = "rubbish".getBytes(StandardCharsets.UTF_8);
      assertEquals(
          FlightStatusCode.INVALID_ARGUMENT,
          refused(() -> raw.getInfo(FlightDescriptor.command(rubbish), ann.token())));
      assertEquals(
          FlightStatusCode.UNIMPLEMENTED,
          refused(() -> raw.getInfo(FlightDescriptor.path("a", "b"), ann.token())));
      assertEquals(
          FlightStatusCode.INVALID_ARGUMENT,
          refused(
              () -> {
                try (FlightStream stream = raw.getStream(new Ticket(rubbish), ann.token())) {
                  stream.next();
                } catch (RuntimeException e) {
                  throw e;
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              }));
      assertEquals(List.of(List.of("1")), ann.query("SELECT 1"));
    }
  }

  @Test
  void aClosedSessionsTokenIsWorthNothing(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      ann.update("CREATE TEMPORARY TABLE mine (a int)");
      ann.sql().closeSession(new CloseSessionRequest(), ann.token());
      assertEquals(FlightStatusCode.UNAUTHENTICATED, refused(() -> ann.query("SELECT 1")));
    }
  }

  @Test
  void idleSessionsEndAndTokensExpire(@TempDir Path folder) throws InterruptedException {
    try (FlightFixture server = new FlightFixture(folder, "PT0.5S")) {
      Connected ann = server.connect();
      assertEquals(List.of(List.of("1")), ann.query("SELECT 1"));
      Thread.sleep(2_000);
      assertEquals(FlightStatusCode.UNAUTHENTICATED, refused(() -> ann.query("SELECT 1")));
    }
  }

  @Test
  void idleHandlesEnd(@TempDir Path folder) throws InterruptedException {
    try (FlightFixture server = new FlightFixture(folder, "PT10M", "PT0.5S")) {
      Connected ann = server.connect();
      FlightInfo info = ann.sql().execute("SELECT 1", ann.token());
      Thread.sleep(2_000);
      assertEquals(FlightStatusCode.NOT_FOUND, refused(() -> ann.read(info)));
    }
  }

  @Test
  void sessionOptionsAreSettings(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      assertFalse(
          ann.sql()
              .setSessionOptions(
                  new SetSessionOptionsRequest(
                      Map.of(
                          "TimeZone",
                          SessionOptionValueFactory.makeSessionOptionValue("Asia/Tokyo"))),
                  ann.token())
              .hasErrors());
      assertEquals(List.of(List.of("Asia/Tokyo")), ann.query("SHOW timezone"));
      assertEquals(
          1,
          ann.sql()
              .setSessionOptions(
                  new SetSessionOptionsRequest(
                      Map.of("nothing", SessionOptionValueFactory.makeSessionOptionValue(1L))),
                  ann.token())
              .getErrors()
              .size());
    }
  }

  private static boolean option(Connected client, String name, SessionOptionValue value) {
    return !client
        .sql()
        .setSessionOptions(new SetSessionOptionsRequest(Map.of(name, value)), client.token())
        .hasErrors();
  }

  @Test
  void queriesCanBeInDuckDbsDialect(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      assertEquals(List.of(List.of("-2.0")), ann.query("SELECT round(-2.5::float8)"));
      assertTrue(
          option(
              ann, "duckgres.dialect", SessionOptionValueFactory.makeSessionOptionValue("duckdb")));
      assertEquals(List.of(List.of("-3.0")), ann.query("SELECT round(-2.5::float8)"));
      ann.update("CREATE TABLE made (a serial, b text)"); // what changes something is translated
      ann.update("INSERT INTO made (b) VALUES ('x')");
      assertEquals(List.of(List.of("1", "x")), ann.query("FROM made SELECT a, b"));
      assertEquals(List.of(List.of("duckdb")), ann.query("SHOW duckgres.dialect"));
      assertFalse(
          option(
              ann, "duckgres.dialect", SessionOptionValueFactory.makeSessionOptionValue("oracle")));
      assertTrue(
          option(ann, "duckgres.dialect", SessionOptionValueFactory.makeEmptySessionOptionValue()));
      assertEquals(List.of(List.of("-2.0")), ann.query("SELECT round(-2.5::float8)"));
    }
  }

  @Test
  void sessionOptionsCanBeRead(@TempDir Path folder) {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      ann.update("CREATE SCHEMA other");
      assertTrue(option(ann, "schema", SessionOptionValueFactory.makeSessionOptionValue("other")));
      assertTrue(option(ann, "catalog", SessionOptionValueFactory.makeSessionOptionValue("ann")));
      assertFalse(option(ann, "catalog", SessionOptionValueFactory.makeSessionOptionValue("no")));
      Map<String, SessionOptionValue> options =
          ann.sql()
              .getSessionOptions(new GetSessionOptionsRequest(), ann.token())
              .getSessionOptions();
      assertEquals(SessionOptionValueFactory.makeSessionOptionValue("ann"), options.get("catalog"));
      assertEquals(
          SessionOptionValueFactory.makeSessionOptionValue("other"), options.get("schema"));
      assertEquals(
          SessionOptionValueFactory.makeSessionOptionValue("UTF8"), options.get("server_encoding"));
    }
  }

  @Test
  void aRunningQueryIsCancelled(@TempDir Path folder) throws InterruptedException {
    try (FlightFixture server = new FlightFixture(folder)) {
      Connected ann = server.connect();
      FlightInfo info =
          ann.sql()
              .execute(
                  "SELECT count(*) FROM generate_series(1, 100000) a(i),"
                      + " generate_series(1, 1000000) b(j) WHERE i * j % 7 = 3",
                  ann.token());
      Thread canceller =
          Thread.startVirtualThread(
              () -> {
                CancelStatus status = CancelStatus.NOT_CANCELLABLE;
                try {
                  Thread.sleep(1_000);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                status =
                    ann.sql()
                        .cancelFlightInfo(new CancelFlightInfoRequest(info), ann.token())
                        .getStatus();
                assertEquals(CancelStatus.CANCELLED, status);
              });
      assertEquals(FlightStatusCode.CANCELLED, refused(() -> ann.read(info)));
      canceller.join();
      assertEquals(List.of(List.of("1")), ann.query("SELECT 1"));
    }
  }
}
