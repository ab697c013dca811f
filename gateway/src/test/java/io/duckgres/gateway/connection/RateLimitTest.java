package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.gateway.limit.RateLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RateLimitTest {
  @TempDir private Path directory;

  private RunningServer server(RateLimits limits) throws IOException {
    return RunningServer.start(directory, o -> RunningServer.withRateLimits(o, limits));
  }

  private static String refusal(RunningServer server, String password) {
    return assertThrows(SQLException.class, () -> server.connect("password=" + password).close())
        .getSQLState();
  }

  @Test
  void guessingIsBannedEvenWithTheRightPasswordAtLast() throws Exception {
    RateLimits limits = new RateLimits(2, Duration.ofMinutes(5), Duration.ofMinutes(15), 0);
    try (RunningServer server = server(limits)) {
      assertEquals("28P01", refusal(server, "wrong"));
      server.connect().close();
      assertEquals("28P01", refusal(server, "wrong"));
      assertEquals("28P01", refusal(server, "wrong"));
      assertEquals("28000", refusal(server, "secret"));
      assertEquals(1, server.server().bannedAddresses());
    }
  }

  @Test
  void anAddressHoldsSoManyConnections() throws Exception {
    RateLimits limits = new RateLimits(0, Duration.ZERO, Duration.ZERO, 2);
    try (RunningServer server = server(limits);
        Connection first = server.connect();
        Connection second = server.connect()) {
      assertEquals("53300", refusal(server, "secret"));
      second.close();
      try (Connection third = connectSoon(server)) {
        assertEquals(false, third.isClosed());
      }
      assertEquals(false, first.isClosed());
    }
  }

  /** The server learns of a closed socket a moment later than the client. */
  private static Connection connectSoon(RunningServer server) throws Exception {
    for (int tries = 0; ; tries++) {
      try {
        return server.connect();
      } catch (SQLException e) {
        if (tries == 100) {
          throw e;
        }
        Thread.sleep(20);
      }
    }
  }
}
