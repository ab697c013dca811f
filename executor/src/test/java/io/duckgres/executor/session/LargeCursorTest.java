package io.duckgres.executor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.database.EngineLimits;
import io.duckgres.executor.schedule.AdmissionLimits;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Cursors and suspended portals over more rows than there is memory for. */
@Timeout(120)
class LargeCursorTest {
  private static final int ROWS = 3_000_000;

  /** Some 100 MB. */
  private static final String QUERY =
      "SELECT a, md5(a::text) AS m, ARRAY[a] AS l, CASE WHEN a % 3 = 0 THEN 'x' END AS n,"
          + " ROW(a, 'r') AS r, NULL AS o, '{}'::json AS j, a::numeric(10, 2) AS d, now() AS t"
          + " FROM generate_series(1, "
          + ROWS
          + ") AS g(a)";

  @TempDir Path directory;

  private Executor start(String temporaryFiles) {
    return new Executor(
        ExecutorConfig.defaults(directory)
            .withUsers(Map.of("ann", ScramVerifier.ofPassword("secret")))
            .withLimits(new EngineLimits("64MB", 0, 2, temporaryFiles), AdmissionLimits.NONE));
  }

  private static Session open(Executor executor) {
    return executor.open(new SessionRequest("ann", "ann", Map.of(), "test"));
  }

  /** The first column of the rows. */
  private static List<String> run(Session session, String sql) {
    List<String> rows = new ArrayList<>();
    try (SimpleRun run = session.simple(sql)) {
      for (Outcome next = run.next(); next != null; next = run.next()) {
        if (next instanceof Outcome.Rows answer) {
          rows.addAll(firsts(answer.cursor()));
          answer.cursor().close();
        }
      }
    }
    return rows;
  }

  private static List<String> firsts(RowCursor cursor) {
    List<String> rows = new ArrayList<>();
    ByteWriter out = new ByteWriter();
    FetchState state;
    do {
      out.clear();
      state = cursor.fetch(out);
      ByteBuffer bytes = ByteBuffer.wrap(out.toByteArray());
      while (bytes.hasRemaining()) {
        int start = bytes.position();
        int length = bytes.getInt(start + 1);
        int first = bytes.getInt(start + 7);
        rows.add(new String(bytes.array(), start + 11, first, StandardCharsets.UTF_8));
        bytes.position(start + 1 + length);
      }
    } while (state == FetchState.MORE);
    return rows;
  }

  @Test
  void aDeclaredOneIsReadInAnyDirection() {
    try (Executor executor = start("");
        Session session = open(executor)) {
      run(session, "BEGIN");
      run(session, "DECLARE c SCROLL CURSOR FOR " + QUERY);
      assertTrue(executor.engineUse().temporaryBytes() > 0, "some of it is on disk");
      assertEquals(List.of("1", "2", "3"), run(session, "FETCH 3 FROM c"));
      assertEquals(List.of("2500000"), run(session, "FETCH ABSOLUTE 2500000 FROM c"));
      assertEquals(List.of("2499999", "2499998"), run(session, "FETCH BACKWARD 2 FROM c"));
      assertEquals(List.of("3000000"), run(session, "FETCH LAST FROM c"));
      assertEquals(List.of(), run(session, "FETCH 1 FROM c"));
      run(session, "MOVE ABSOLUTE 999990 FROM c");
      List<String> rows = run(session, "FETCH 100000 FROM c");
      for (int i = 0; i < rows.size(); i++) {
        assertEquals(Integer.toString(999_991 + i), rows.get(i));
      }
      assertEquals(100_000, rows.size());
      assertEquals(List.of("1"), run(session, "SELECT 1"));
      run(session, "COMMIT");
    }
  }

  @Test
  void aSuspendedPortalLetsOthersRun() {
    try (Executor executor = start("");
        Session session = open(executor)) {
      session.parse("p", QUERY, new int[0]);
      session.bind("q", "p", new short[0], new byte[0][], new short[0]);
      long expected = 1;
      for (int limit : new int[] {3, 5000, 1, 100_000}) {
        Outcome.Rows rows = (Outcome.Rows) session.execute("q", limit, false);
        List<String> got = firsts(rows.cursor());
        rows.cursor().close();
        assertEquals(limit, got.size());
        for (String row : got) {
          assertEquals(Long.toString(expected++), row);
        }
        session.parse("", "SELECT 7", new int[0]);
        session.bind("", "", new short[0], new byte[0][], new short[0]);
        Outcome.Rows other = (Outcome.Rows) session.execute("", 0, false);
        assertEquals(List.of("7"), firsts(other.cursor()));
        other.cursor().close();
      }
      session.sync();
    }
  }

  @Test
  void whatDoesNotFitOnTheDiskEitherFails() {
    try (Executor executor = start("4MB");
        Session session = open(executor)) {
      run(session, "BEGIN");
      PgError error =
          assertThrows(PgError.class, () -> run(session, "DECLARE c CURSOR FOR " + QUERY));
      assertEquals(SqlState.DISK_FULL, error.sqlState(), error.message());
      run(session, "ROLLBACK");
      assertEquals(List.of("1"), run(session, "SELECT 1"));
    }
  }
}
