package io.duckgres.proof.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.proof.badinput.ServerProcess;
import io.duckgres.proof.wire.AnyCertificate;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What SIGHUP, pg_reload_conf(), SIGTERM and a second SIGTERM do to a running server. */
@Timeout(240)
final class SignalsTest {
  private static final String FILE =
      """
      host: 127.0.0.1
      port: %s
      metrics: {port: 0}
      session_init_timeout: 60s
      shutdown_timeout: %s
      tls: {cert: c.crt, key: c.key}
      rate_limit: {max_failed_attempts: 0}
      users: {ann: %s}
      """;

  @TempDir private Path folder;

  private ServerProcess start() throws Exception {
    configure(FILE.formatted("0", "30s", "first"));
    return ServerProcess.start(folder, "--config", "duckgres.yaml").awaitReady();
  }

  private void configure(String text) throws IOException {
    Files.writeString(folder.resolve("duckgres.yaml"), text);
  }

  private static Connection connect(ServerProcess server, String password) throws Exception {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:%d/ann?sslmode=require&loginTimeout=60"
            .formatted(server.port()),
        "ann",
        password);
  }

  private static void canConnect(ServerProcess server, String password) throws Exception {
    try (Connection connection = connect(server, password)) {
      assertTrue(connection.isValid(60));
    }
  }

  @Test
  void reloadsChangeWhatCanChangeAndNothingWhenWrong() throws Exception {
    try (ServerProcess server = start();
        Connection kept = connect(server, "first");
        Statement statement = kept.createStatement()) {
      configure(FILE.formatted("1", "5s", "second"));
      server.signal("HUP");
      server.awaitLog("changed: users, shutdown_timeout 30s to 5s");
      server.awaitLog("these changes need a restart: port 0 to 1");
      canConnect(server, "second");
      assertEquals(
          "28P01", assertThrows(SQLException.class, () -> connect(server, "first")).getSQLState());
      assertTrue(statement.execute("SELECT 1"), "a session from before goes on");

      configure("prot: 1\n");
      server.signal("HUP");
      server.awaitLog("unknown key 'prot'; did you mean 'port'?");
      server.awaitLog("nothing has changed");
      canConnect(server, "second");
      configure(FILE.formatted("1", "5s", "second"));
      certificates(server, statement);
      assertTrue(!server.log().contains("first") && !server.log().contains("second\n"));
    }
  }

  /** Half a certificate leaves the one before; a whole pair is used by the next connection. */
  private void certificates(ServerProcess server, Statement statement) throws Exception {
    BigInteger before = serial(server);
    Path certificate = folder.resolve("c.crt");
    String whole = Files.readString(certificate);
    Files.writeString(certificate, whole.substring(0, whole.length() / 2));
    assertTrue(statement.execute("SELECT pg_reload_conf()"));
    server.awaitLog("the certificate before stays in use");
    assertEquals(before, serial(server));

    try (ServerProcess maker =
        ServerProcess.start(
            Files.createDirectory(folder.resolve("new")),
            "gen-certs",
            "--cert",
            "n.crt",
            "--key",
            "n.key")) {
      assertEquals(0, maker.awaitEnd(), maker::toString);
    }
    move("new/n.key", "c.key");
    move("new/n.crt", "c.crt");
    statement.execute("SELECT pg_reload_conf()");
    for (int i = 0; i < 300 && before.equals(serial(server)); i++) {
      Thread.sleep(50);
    }
    assertNotEquals(before, serial(server));
  }

  private void move(String from, String to) throws IOException {
    Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  private static BigInteger serial(ServerProcess server) throws Exception {
    try (Socket plain = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      plain.getOutputStream().write(new byte[] {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f});
      assertEquals('S', plain.getInputStream().read());
      SSLSocket tls =
          (SSLSocket)
              AnyCertificate.sockets().createSocket(plain, "localhost", plain.getPort(), true);
      tls.startHandshake();
      return ((X509Certificate) tls.getSession().getPeerCertificates()[0]).getSerialNumber();
    }
  }

  @Test
  void aStopWaitsForStatementsUpToItsLimitThenEndsThemAndSucceeds() throws Exception {
    try (ServerProcess server = start();
        Connection writer = connect(server, "first");
        Connection busy = connect(server, "first")) {
      writer.createStatement().execute("CREATE TABLE kept AS SELECT 1 AS a");
      configure(FILE.formatted("0", "1s", "first"));
      server.signal("HUP");
      server.awaitLog("configuration reloaded");
      Endless endless = Endless.on(busy, writer);
      server.terminate();
      assertEquals(0, server.awaitEnd(), server.log());
      assertTrue("57014 57P01 08006".contains(endless.state()), endless.state());
      assertTrue(server.log().contains("shutting down: 2 connections, 1 of"), server.log());
    }
    try (ServerProcess again = start();
        Connection reader = connect(again, "first");
        Connection busy = connect(again, "first")) {
      assertTrue(
          reader.createStatement().executeQuery("SELECT a FROM kept").next(),
          "nothing written is lost");
      Endless endless = Endless.on(busy, reader);
      again.signal("TERM");
      again.awaitLog("shutting down");
      again.signal("TERM");
      assertEquals(128 + 15, again.awaitEnd(), "the second signal does not wait");
      assertEquals("08006", endless.state());
    }
  }

  /** A statement that runs until it is ended. */
  private static final class Endless {
    private final Thread thread;
    private volatile String state = "";

    private Endless(Connection connection) {
      thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try (Statement statement = connection.createStatement()) {
                      statement.execute(
                          "SELECT count(*) AS endless FROM generate_series(1, 1000000000) a,"
                              + " generate_series(1, 1000000) b");
                    } catch (SQLException e) {
                      state = String.valueOf(e.getSQLState());
                    }
                  });
    }

    /** Returns when the other connection sees that it runs. */
    static Endless on(Connection connection, Connection watcher) throws Exception {
      Endless endless = new Endless(connection);
      try (Statement watch = watcher.createStatement()) {
        for (int i = 0; i < 600; i++) {
          if (watch
              .executeQuery(
                  "SELECT 1 FROM pg_stat_activity WHERE query LIKE '%AS endless%' AND state ="
                      + " 'active' AND pid <> pg_backend_pid()")
              .next()) {
            return endless;
          }
          Thread.sleep(50);
        }
      }
      throw new AssertionError("the statement did not start");
    }

    /** The SQLSTATE it ended with. */
    String state() throws InterruptedException {
      thread.join();
      return state;
    }
  }
}
