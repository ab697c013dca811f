package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.limit.AddressRange;
import io.duckgres.executor.limit.RateLimits;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RateLimitTest {
  @TempDir private Path directory;

  private RunningServer server(RateLimits limits) throws IOException {
    return RunningServer.start(directory, o -> o.with(limits));
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

  @Test
  void anExemptNetworkHasNoLimits() throws Exception {
    RateLimits limits =
        new RateLimits(
            1,
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            1,
            List.of(AddressRange.parse("127.0.0.0/8")));
    try (RunningServer server = server(limits);
        Connection first = server.connect();
        Connection second = server.connect()) {
      assertEquals("28P01", refusal(server, "wrong"));
      assertEquals("28P01", refusal(server, "wrong"));
      assertEquals(false, first.isClosed() || second.isClosed());
      assertEquals(0, server.server().bannedAddresses());
    }
  }

  /** Behind a load balancer each client counts for itself. */
  @Test
  void aLoadBalancerTellsWhereItsClientsAre() throws Exception {
    RateLimits limits = new RateLimits(1, Duration.ofMinutes(5), Duration.ofMinutes(15), 0);
    try (RunningServer server =
        RunningServer.start(
            directory,
            o ->
                RunningServer.withCleartext(o.with(limits))
                    .withProxies(List.of(AddressRange.parse("127.0.0.1"))))) {
      String wrong = "user\\0ann\\0";
      try (WireClient guesser = server.wire().send(header("c0000201")).tls()) {
        guesser.startup(3 << 16, wrong).send('p', "wrong\\0");
        assertTrue(guesser.until('E').contains("C28P01"));
      }
      try (WireClient banned = server.wire().send(header("c0000201")).tls()) {
        assertTrue(banned.startup(3 << 16, wrong).message().contains("C28000"));
      }
      try (WireClient other = server.wire().send(header("c0000202")).login()) {
        assertTrue(
            other
                .send('Q', "SELECT client_addr FROM pg_stat_activity\\0")
                .until('D')
                .contains("192.0.2.2"));
      }
      try (WireClient bare = server.wire()) {
        assertThrows(IOException.class, bare::tls);
      }
    }
  }

  private static ByteBuf header(String source) {
    return Unpooled.wrappedBuffer(
        ByteBufUtil.decodeHexDump(
            "0d0a0d0a000d0a515549540a" + "2111000c" + source + "7f000001" + "d4311538"));
  }
}
