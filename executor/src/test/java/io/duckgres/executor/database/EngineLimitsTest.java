package io.duckgres.executor.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.schedule.AdmissionLimits;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SessionRequest;
import io.duckgres.executor.session.SimpleRun;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Memory is shared, what does not fit goes to disk up to a limit, and then one statement fails. */
@Timeout(120)
class EngineLimitsTest {
  private static final ScramVerifier VERIFIER = ScramVerifier.ofPassword("secret");

  /** Sorts more than it has memory for. */
  private static final String BIG =
      "SELECT count(*), max(r) FROM (SELECT a, row_number() OVER (ORDER BY md5(a::text)) AS r FROM"
          + " generate_series(1, 2000000) AS g(a)) AS s";

  @TempDir Path directory;

  private Executor start(EngineLimits limits) {
    return new Executor(
        ExecutorConfig.defaults(directory)
            .withUsers(Map.of("ann", VERIFIER, "bob", VERIFIER))
            .withLimits(limits, AdmissionLimits.NONE));
  }

  private static Session open(Executor executor, String user) {
    return executor.open(new SessionRequest(user, user, Map.of(), "test"));
  }

  /** The bytes of the rows, as text. */
  private static String run(Session session, String sql) {
    ByteWriter out = new ByteWriter();
    try (SimpleRun run = session.simple(sql)) {
      for (Outcome next = run.next(); next != null; next = run.next()) {
        if (next instanceof Outcome.Rows rows) {
          while (rows.cursor().fetch(out) == FetchState.MORE) {
            // all of it
          }
          rows.cursor().close();
        }
      }
    }
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  private static SqlState fails(Session session, String sql) {
    return assertThrows(PgError.class, () -> run(session, sql)).sqlState();
  }

  private Stream<Path> temporaryFiles() throws IOException {
    Path root = directory.resolve("tmp");
    return Files.isDirectory(root)
        ? Files.walk(root).filter(Files::isRegularFile).toList().stream()
        : Stream.empty();
  }

  @Test
  void whatHasTooLittleMemoryFailsAndOthersLive() {
    try (Executor executor = start(new EngineLimits("64MB", 0, 2, "1MB"));
        Session ann = open(executor, "ann");
        Session other = open(executor, "ann");
        Session bob = open(executor, "bob")) {
      assertEquals(
          SqlState.OUT_OF_MEMORY,
          fails(
              ann,
              "SELECT length(repeat('x', 200000000)) + length(string_agg(a::text, ',')) FROM"
                  + " generate_series(1, 30000000) AS g(a)"));
      assertTrue(run(ann, "SELECT 'alive'").contains("alive"));
      assertTrue(run(other, "SELECT 'alive'").contains("alive"));
      assertTrue(run(bob, "SELECT 'alive'").contains("alive"));
    }
  }

  @Test
  void whatGoesToDiskHasALimit() throws IOException {
    try (Executor executor = start(new EngineLimits("64MB", 0, 2, "4MB"));
        Session ann = open(executor, "ann")) {
      assertEquals(SqlState.DISK_FULL, fails(ann, BIG.replace("2000000", "9000000")));
      assertTrue(run(ann, "SELECT 'alive'").contains("alive"));
    }
    assertEquals(0, temporaryFiles().count());
  }

  @Test
  void twoDatabasesDoNotWriteIntoEachOthersFiles() throws Exception {
    try (Executor executor = start(new EngineLimits("64MB", 0, 2, ""))) {
      String[] answers = new String[2];
      Thread[] threads = new Thread[2];
      for (int i = 0; i < 2; i++) {
        int me = i;
        threads[i] =
            Thread.ofPlatform()
                .start(
                    () -> {
                      try (Session session = open(executor, me == 0 ? "ann" : "bob")) {
                        answers[me] = run(session, BIG);
                      }
                    });
      }
      boolean spilled = false;
      while (threads[0].isAlive() || threads[1].isAlive()) {
        spilled |= temporaryFiles().map(Path::getParent).distinct().count() == 2;
        Thread.sleep(5);
      }
      assertTrue(spilled, "both wrote temporary files at the same time");
      for (String answer : answers) {
        assertTrue(answer.contains("2000000"), answer);
      }
    }
  }

  @Test
  void theBudgetIsSharedByTheDatabasesThatAreOpen() {
    try (Executor executor = start(new EngineLimits("100MB", 160_000_000, 2, ""));
        Session ann = open(executor, "ann")) {
      assertEquals(100_000_000, executor.engineUse().limitBytes(), 1_000_000);
      try (Session bob = open(executor, "bob")) {
        assertEquals(160_000_000, executor.engineUse().limitBytes(), 1_000_000);
        assertTrue(run(bob, "SELECT 'alive'").contains("alive"));
      }
      assertThrows(PgError.class, () -> run(ann, "SET memory_limit = '1GB'"));
    }
  }

  @Test
  void temporaryFilesOfAKilledServerGo() throws IOException {
    Path left = directory.resolve("tmp/ann.duckdb/duckdb_temp_block-1.block");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "left");
    start(EngineLimits.NONE).close();
    assertFalse(Files.exists(left));
  }
}
