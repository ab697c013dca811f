package io.duckgres.executor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.database.EngineLimits;
import io.duckgres.executor.schedule.AdmissionLimits;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Statements beyond the limits wait, in order, and not for ever. */
@Timeout(60)
class AdmissionTest {
  private static final ScramVerifier VERIFIER = ScramVerifier.ofPassword("secret");

  @TempDir Path directory;
  private Executor executor;

  @BeforeEach
  void start() {
    executor =
        new Executor(
            ExecutorConfig.defaults(directory)
                .withFilePersistence(false)
                .withUsers(Map.of("ann", VERIFIER, "bob", VERIFIER))
                .withLimits(EngineLimits.of("256MB", 1), limits(1, 0, 0, Duration.ZERO)));
  }

  @AfterEach
  void stop() {
    executor.close();
  }

  private static AdmissionLimits limits(int total, int perUser, int waiting, Duration patience) {
    return new AdmissionLimits(total, perUser, waiting, patience);
  }

  private Session open(String user) {
    return executor.open(new SessionRequest(user, user, Map.of(), "test"));
  }

  /** A statement that has begun and has not ended. */
  private static SimpleRun begin(Session session) {
    SimpleRun run = session.simple("SELECT * FROM generate_series(1, 100000)");
    assertTrue(run.admitted(() -> {}));
    run.next();
    return run;
  }

  private static void toTheEnd(Session session, String sql) {
    try (SimpleRun run = session.simple(sql)) {
      toTheEnd(run);
    }
  }

  private static void toTheEnd(SimpleRun run) {
    for (Outcome next = run.next(); next != null; next = run.next()) {
      if (next instanceof Outcome.Rows rows) {
        ByteWriter out = new ByteWriter();
        while (rows.cursor().fetch(out) == FetchState.MORE) {
          out.clear();
        }
        rows.cursor().close();
      }
    }
  }

  @Test
  void aStatementWaitsUntilAnotherEndsAndShowsIt() throws InterruptedException {
    CountDownLatch woken = new CountDownLatch(1);
    try (Session ann = open("ann");
        Session bob = open("bob")) {
      SimpleRun first = begin(ann);
      try (SimpleRun second = bob.simple("SELECT 1")) {
        assertFalse(second.admitted(woken::countDown));
        assertEquals(1, executor.admission().waiting());
        assertEquals(1, executor.admission().running());
        String rows = executor.activity().rows(s -> s == bob.activity(), (s, r) -> {});
        assertTrue(rows.contains("\"wait_event\":\"Admission\""), rows);
        first.close();
        assertTrue(woken.await(30, TimeUnit.SECONDS));
        assertTrue(second.admitted(() -> {}));
        rows = executor.activity().rows(s -> s == bob.activity(), (s, r) -> {});
        assertTrue(rows.contains("\"wait_event\":null"), rows);
        toTheEnd(second);
      }
    }
    assertEquals(0, executor.admission().running());
    assertEquals(0, executor.admission().waiting());
  }

  @Test
  void aUserAtItsLimitIsPassedByOthers() {
    executor.admission().limits(limits(2, 1, 0, Duration.ZERO));
    try (Session ann = open("ann");
        Session again = open("ann");
        Session bob = open("bob")) {
      try (SimpleRun first = begin(ann);
          SimpleRun second = again.simple("SELECT 1")) {
        assertFalse(second.admitted(() -> {}));
        toTheEnd(bob, "SELECT 1");
        assertEquals(1, executor.admission().waiting());
        first.close();
        toTheEnd(second);
      }
    }
  }

  @Test
  void itDoesNotWaitForEverNorDoTooMany() {
    executor.admission().limits(limits(1, 0, 1, Duration.ofMillis(200)));
    try (Session ann = open("ann");
        Session again = open("ann");
        Session bob = open("bob");
        SimpleRun first = begin(ann)) {
      try (SimpleRun second = again.simple("SELECT 1")) {
        assertFalse(second.admitted(() -> {}));
        assertRefused(bob, "1 others wait, which is the limit.");
      }
      assertRefused(bob, "The statement has waited for 200 ms.");
      assertEquals(0, executor.admission().waiting());
    }
  }

  private static void assertRefused(Session session, String detail) {
    PgError error = assertThrows(PgError.class, () -> toTheEnd(session, "SELECT 1"));
    assertEquals(SqlState.TOO_MANY_CONNECTIONS, error.sqlState());
    assertEquals(detail, error.detail());
    assertTrue(String.valueOf(error.hint()).contains("admission.max_statements"), error.hint());
  }

  @Test
  void aWaitingStatementCanBeCanceledAndHasItsTimeLimit() {
    try (Session ann = open("ann");
        Session bob = open("bob");
        SimpleRun first = begin(ann)) {
      CountDownLatch woken = new CountDownLatch(1);
      try (SimpleRun second = bob.simple("SELECT 1")) {
        assertFalse(second.admitted(woken::countDown));
        bob.interrupt();
        PgError error = assertThrows(PgError.class, () -> second.admitted(() -> {}));
        assertEquals(SqlState.QUERY_CANCELED, error.sqlState());
        assertEquals(0, woken.getCount());
      }
      toTheEnd(bob, "SET statement_timeout = 100");
      PgError late = assertThrows(PgError.class, () -> toTheEnd(bob, "SELECT 1"));
      assertEquals("canceling statement due to statement timeout", late.message());
      assertEquals(0, executor.admission().waiting());
    }
  }

  @Test
  void whatEndsATransactionNeedsNoTurn() {
    try (Session ann = open("ann");
        Session bob = open("bob")) {
      toTheEnd(bob, "BEGIN");
      try (SimpleRun first = begin(ann)) {
        toTheEnd(bob, "SET application_name = 'bob'");
        toTheEnd(bob, "COMMIT");
        assertEquals(1, executor.admission().running());
      }
    }
  }

  @Test
  void portalsWaitTooAndSuspendedOnesLetOthersRun() {
    try (Session ann = open("ann");
        Session bob = open("bob")) {
      ann.parse("", "SELECT * FROM generate_series(1, 10)", new int[0]);
      ann.bind("", "", new short[0], new byte[0][], new short[0]);
      assertTrue(ann.admit("", () -> {}));
      Outcome.Rows rows = (Outcome.Rows) ann.execute("", 3, false);
      bob.parse("", "SELECT 1", new int[0]);
      bob.bind("", "", new short[0], new byte[0][], new short[0]);
      assertFalse(bob.admit("", () -> {}));
      ByteWriter out = new ByteWriter();
      while (rows.cursor().fetch(out) == FetchState.MORE) {
        out.clear();
      }
      assertTrue(bob.admit("", () -> {}));
      bob.sync();
      ann.sync();
    }
    assertEquals(0, executor.admission().running());
  }
}
