package io.duckgres.proof.durability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.proof.badinput.ServerProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the server at random points while several clients write: nothing acknowledged is lost,
 * nothing is there by half. {@code -Dproof.kills} says how often, {@code -Dproof.seed} with which
 * random numbers; scripts/durability does it 200 times.
 */
final class KillTest {
  private static final int WRITERS = 4;

  @TempDir private Path folder;

  private final List<AtomicLong> acknowledged = new ArrayList<>();

  @Test
  void nothingAcknowledgedIsLostAndNothingHalfDone() throws Exception {
    int kills = Integer.getInteger("proof.kills", 2);
    long seed = Long.getLong("proof.seed", System.nanoTime());
    Random random = new Random(seed);
    for (int i = 0; i < WRITERS; i++) {
      acknowledged.add(new AtomicLong());
    }
    for (int kill = 0; kill <= kills; kill++) {
      try (ServerProcess server = start()) {
        String url = url(server);
        String round = "seed " + seed + ", kill " + kill;
        if (kill == 0) {
          prepare(url);
        } else {
          check(url, round);
        }
        if (kill < kills) {
          writeUntilKilled(server, url, random);
        }
      }
    }
  }

  @Test
  void aSecondServerIsKeptFromTheDataDirectory() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    try (ServerProcess first = start();
        ServerProcess second = launch(elsewhere, "../data")) {
      assertTrue(second.awaitEnd() != 0);
      assertTrue(second.log().contains("is in use by another server, process "), second.log());
      assertThrows(IOException.class, second::port);
      try (Connection connection = connect(url(first))) {
        assertTrue(connection.isValid(10));
      }
    }
  }

  private static void prepare(String url) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE pairs (writer int, pair bigint, half text)");
      statement.execute("CREATE ROLE kept LOGIN PASSWORD 'kept'");
      statement.execute("CREATE DATABASE kept_database OWNER kept");
    }
  }

  private void writeUntilKilled(ServerProcess server, String url, Random random) throws Exception {
    List<Thread> threads = new ArrayList<>();
    long before = total();
    for (int i = 0; i < WRITERS; i++) {
      threads.add(Thread.ofVirtual().start(new Writer(url, i, acknowledged.get(i))));
    }
    int commits = 1 + random.nextInt(120);
    while (total() < before + commits && threads.stream().anyMatch(Thread::isAlive)) {
      Thread.sleep(1);
    }
    Thread.sleep(random.nextInt(20)); // somewhere within a statement or a commit
    server.close();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private long total() {
    return acknowledged.stream().mapToLong(AtomicLong::get).sum();
  }

  private void check(String url, String round) throws SQLException {
    try (Connection connection = connect(url);
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < WRITERS; i++) {
        long last = acknowledged.get(i).get();
        List<Long> found = new ArrayList<>();
        try (ResultSet rows =
            statement.executeQuery(
                "SELECT pair, count(*), count(DISTINCT half) FROM pairs WHERE writer = %d GROUP BY pair ORDER BY pair"
                    .formatted(i))) {
          while (rows.next()) {
            found.add(rows.getLong(1));
            assertEquals(2, rows.getLong(2), round + ": writer " + i + ", pair " + rows.getLong(1));
            assertEquals(2, rows.getLong(3), round);
          }
        }
        long kept = found.size();
        // A commit may have been done but not yet answered.
        assertTrue(kept == last || kept == last + 1, round + ": " + last + " answered, " + kept);
        assertEquals(kept == 0 ? 0 : kept, found.isEmpty() ? 0 : found.getLast(), round);
        acknowledged.get(i).set(kept);
        try (ResultSet tables =
            statement.executeQuery(
                "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'made\\_%d\\_%%'"
                    .formatted(i))) {
          tables.next();
          assertEquals(kept / Writer.TABLE_EVERY, tables.getLong(1), round);
        }
      }
      try (ResultSet kept =
          statement.executeQuery(
              "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'kept_database'")) {
        assertTrue(kept.next(), round);
        assertEquals("kept", kept.getString(1), round);
      }
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "postgres");
  }

  private ServerProcess start() throws Exception {
    return launch(folder, "data").awaitReady();
  }

  private static ServerProcess launch(Path directory, String data) throws IOException {
    return ServerProcess.start(
        directory,
        "--host",
        "127.0.0.1",
        "--port",
        "0",
        "--metrics-port",
        "0",
        "--data-dir",
        data,
        "--cert",
        "server.crt",
        "--key",
        "server.key");
  }

  private static String url(ServerProcess server) throws IOException {
    return "jdbc:postgresql://127.0.0.1:%d/postgres?sslmode=disable".formatted(server.port());
  }
}
