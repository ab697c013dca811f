package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** A real driver against a real server. */
@Timeout(120)
class DriverTest {
  private static final String LONG_QUERY =
      "SELECT count(*) FROM generate_series(1, 100000000) a(x), generate_series(1, 100000) b(y)"
          + " WHERE x * y % 7 = 3";

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
  void simpleAndExtendedQueriesAnswer() throws SQLException {
    for (String mode : new String[] {"simple", "extended"}) {
      try (Connection connection = server.connect("preferQueryMode=" + mode);
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery("SELECT 1 AS one, 'a' || 'b' AS two")) {
        assertTrue(rows.next());
        assertEquals(1, rows.getInt("one"));
        assertEquals("ab", rows.getString("two"));
        assertFalse(rows.next());
      }
    }
  }

  @Test
  void parametersArrive() throws SQLException {
    try (Connection connection = server.connect("binaryTransfer=false");
        PreparedStatement statement = connection.prepareStatement("SELECT ?::int + 1, ?::text")) {
      for (int i = 0; i < 8; i++) { // the driver names the statement after five runs
        statement.setInt(1, i);
        statement.setString(2, "t" + i);
        try (ResultSet rows = statement.executeQuery()) {
          assertTrue(rows.next());
          assertEquals(i + 1, rows.getInt(1));
          assertEquals("t" + i, rows.getString(2));
        }
      }
    }
  }

  @Test
  void channelBindingIsUsedWhenAskedFor() throws SQLException {
    try (Connection connection = server.connect("channelBinding=require")) {
      assertTrue(connection.isValid(5));
    }
  }

  @Test
  void aWrongPasswordAndAnUnknownUserLookTheSame() {
    SQLException wrong = assertThrows(SQLException.class, () -> server.connect("password=nope"));
    SQLException unknown = assertThrows(SQLException.class, () -> server.connect("user=bob"));
    assertEquals("28P01", wrong.getSQLState());
    assertEquals("28P01", unknown.getSQLState());
    assertTrue(wrong.getMessage().contains("password authentication failed for user \"ann\""));
  }

  @Test
  void aFetchSizeSuspendsThePortalAndLosesNothing() throws SQLException {
    try (Connection connection = server.connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.setFetchSize(1000);
        try (ResultSet rows =
            statement.executeQuery("SELECT i FROM generate_series(1, 10500) AS t(i)")) {
          long sum = 0;
          while (rows.next()) {
            sum += rows.getLong(1);
          }
          assertEquals(10500L * 10501 / 2, sum);
        }
      }
      connection.commit();
    }
  }

  @Test
  void cancelStopsTheStatementAndTheSessionLives() throws Exception {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      Thread canceller =
          Thread.ofPlatform()
              .start(
                  () -> {
                    try {
                      Thread.sleep(500);
                      statement.cancel();
                    } catch (InterruptedException | SQLException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      SQLException e = assertThrows(SQLException.class, () -> statement.executeQuery(LONG_QUERY));
      canceller.join();
      assertEquals("57014", e.getSQLState());
      assertEquals("ERROR: canceling statement due to user request", e.getMessage());
      assertTrue(connection.isValid(5));
    }
  }

  @Test
  void aDroppedClientStopsItsQuery() throws Exception {
    Connection connection = server.connect();
    Statement statement = connection.createStatement();
    Thread runner =
        Thread.ofPlatform()
            .start(() -> assertThrows(SQLException.class, () -> statement.execute(LONG_QUERY)));
    TimeUnit.MILLISECONDS.sleep(500);
    int before = server.server().connections();
    connection.abort(Runnable::run);
    runner.join();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (server.server().connections() >= before && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertTrue(server.server().connections() < before, "the session has ended");
  }

  @Test
  void copyGoesBothWays() throws SQLException, IOException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE copied (i int, t text)");
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 20_000; i++) {
        lines.append(i).append("\ttext ").append(i).append('\n');
      }
      assertEquals(
          20_000, copy.copyIn("COPY copied FROM STDIN", new StringReader(lines.toString())));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      assertEquals(20_000, copy.copyOut("COPY (SELECT * FROM copied ORDER BY i) TO STDOUT", out));
      assertEquals(lines.toString(), out.toString(StandardCharsets.UTF_8));
    }
  }

  @Test
  void aBadCopyIsAnErrorAndTheSessionLives() throws SQLException {
    try (Connection connection = server.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE bad_copy (i int)");
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      SQLException e =
          assertThrows(
              SQLException.class,
              () -> copy.copyIn("COPY bad_copy FROM STDIN", new StringReader("1\nx\n2\n")));
      assertEquals("22P02", e.getSQLState());
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM bad_copy")) {
        assertTrue(rows.next());
        assertEquals(0, rows.getInt(1));
      }
    }
  }
}
