package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.gateway.server.ServerOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ends that the server decides on. */
@Timeout(60)
class ShutdownTest {
  @TempDir Path directory;

  @Test
  void closeTellsIdleSessionsWhy() throws IOException {
    RunningServer server = RunningServer.start(directory, RunningServer::withCleartext);
    try (WireClient client = server.wire().login()) {
      Thread closing = Thread.ofPlatform().start(server::close);
      assertTrue(
          client
              .message()
              .startsWith(
                  "ESFATAL|VFATAL|C57P01|Mterminating connection due to administrator command|"));
      assertEquals("", client.message());
      assertTrue(join(closing));
    }
  }

  @Test
  void closeLetsARunningCommandFinish() throws Exception {
    RunningServer server = RunningServer.start(directory, RunningServer::withCleartext);
    try (WireClient client = server.wire().login()) {
      client.send('Q', "SELECT count(*) FROM generate_series(1, 30000000) t(i)\\0");
      Thread.sleep(50);
      Thread closing = Thread.ofPlatform().start(server::close);
      assertEquals("TDCZI", client.answer());
      assertTrue(client.message().contains("C57P01"));
      assertTrue(join(closing));
    }
  }

  @Test
  void oneClientTooManyIsRefused() throws IOException {
    try (RunningServer server =
            RunningServer.start(
                directory, o -> RunningServer.withConnections(RunningServer.withCleartext(o), 1));
        WireClient first = server.wire().login();
        WireClient second = server.wire().startup(3 << 16, "user\\0ann\\0")) {
      assertTrue(second.message().contains("C53300|Msorry, too many clients already"));
      assertEquals("TDCZI", first.send('Q', "SELECT 1\\0").answer());
    }
  }

  @Test
  void authenticationHasADeadlineAndIdlenessTheConfiguredOne() throws IOException {
    ServerOptions.Timeouts brief =
        new ServerOptions.Timeouts(
            Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(5));
    try (RunningServer server =
            RunningServer.start(directory, o -> RunningServer.withCleartext(o).with(brief));
        WireClient silent = server.wire();
        WireClient undecided = server.wire().tls().startup(3 << 16, "user\\0ann\\0");
        WireClient idle = server.wire().login()) {
      assertEquals("", silent.message());
      assertTrue(undecided.until('E').contains("C57014|Mcanceling authentication due to timeout"));
      assertTrue(
          idle.message().contains("C57P05|Mterminating connection due to idle-session timeout"));
    }
  }

  private static boolean join(Thread thread) {
    try {
      thread.join(20_000);
      return !thread.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
