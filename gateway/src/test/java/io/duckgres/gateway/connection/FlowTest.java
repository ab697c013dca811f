package io.duckgres.gateway.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that do not read. */
@Timeout(120)
class FlowTest {
  /** Clients that stop reading; more than there are workers. */
  private static final int CLIENTS = 40;

  @TempDir static Path directory;
  private static RunningServer server;

  @BeforeAll
  static void start() throws IOException {
    server = RunningServer.start(directory, RunningServer::withCleartext);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void clientsThatStopReadingHoldAChunkAndNoThread() throws Exception {
    List<WireClient> clients = new ArrayList<>();
    try {
      for (int i = 0; i < CLIENTS; i++) {
        WireClient client = server.wire().login();
        clients.add(client);
        client.send('Q', "SELECT i, repeat('x', 100) FROM generate_series(1, 100000000) t(i)\\0");
        assertEquals('T', client.read());
      }
      TimeUnit.SECONDS.sleep(1);
      long used = usedMemory();
      assertTrue(
          used < CLIENTS * (6L << 20), "each holds about a chunk, all together " + (used >> 20));
      try (WireClient other = server.wire().login()) {
        assertEquals("TDCZI", other.send('Q', "SELECT 1\\0").answer());
      }
    } finally {
      for (WireClient client : clients) {
        client.close();
      }
    }
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (server.server().connections() > 0 && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    assertEquals(0, server.server().connections(), "parked cursors end with their clients");
  }

  @Test
  void aSlowReaderGetsEveryRow() throws Exception {
    try (WireClient client = server.wire().login()) {
      client.send('Q', "SELECT i FROM generate_series(1, 300000) t(i)\\0");
      TimeUnit.MILLISECONDS.sleep(500);
      int rows = 0;
      String message;
      while (!(message = client.message()).startsWith("Z")) {
        if (message.startsWith("D")) {
          rows++;
        }
        if (rows % 100_000 == 5) {
          TimeUnit.MILLISECONDS.sleep(200);
        }
      }
      assertEquals(300_000, rows);
    }
  }

  private static long usedMemory() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
