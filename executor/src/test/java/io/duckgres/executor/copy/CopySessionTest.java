package io.duckgres.executor.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SessionRequest;
import io.duckgres.executor.session.SimpleRun;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.types.BigEndian;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** COPY as a front end sees it: statement, data, tag, transaction. */
class CopySessionTest {
  @TempDir static Path directory;
  private static Executor executor;
  private static Session session;

  @BeforeAll
  static void open() {
    executor =
        new Executor(
            ExecutorConfig.defaults(directory)
                .withFilePersistence(false)
                .withUsers(Map.of("postgres", ScramVerifier.ofPassword("p"))));
    session = executor.open(new SessionRequest("postgres", "postgres", Map.of(), "test"));
  }

  @AfterAll
  static void close() {
    session.close();
    executor.close();
  }

  /** Runs one statement; the data goes in where it is a COPY FROM, the answer comes back. */
  private static String run(String sql, byte[] data) {
    StringBuilder answer = new StringBuilder();
    try (SimpleRun run = session.simple(sql)) {
      for (Outcome outcome = run.next(); outcome != null; outcome = run.next()) {
        switch (outcome) {
          case Outcome.Empty empty -> answer.append("empty");
          case Outcome.Completed completed -> answer.append(completed.tag());
          case Outcome.CopyIn copy -> {
            copy.sink().write(data, 0, data.length);
            answer.append(copy.sink().finish());
            copy.sink().close();
          }
          case Outcome.CopyOut copy -> answer.append(drain(copy.cursor()));
          case Outcome.Rows rows -> answer.append(drain(rows.cursor()));
        }
      }
    }
    return answer.toString();
  }

  private static String run(String sql) {
    return run(sql, new byte[0]);
  }

  private static String drain(RowCursor cursor) {
    ByteWriter out = new ByteWriter();
    try (cursor) {
      while (cursor.fetch(out) == FetchState.MORE) {
        // all rows go to the writer
      }
    }
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < out.position()) {
      int length = BigEndian.getInt(out.array(), at + 1);
      if (out.array()[at] == 'd') {
        text.append(new String(out.array(), at + 5, length - 4, StandardCharsets.ISO_8859_1));
      }
      at += 1 + length;
    }
    return text.append(cursor.tag()).toString();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void rowsGoInAndComeOutInEveryFormat() {
    run("CREATE TABLE io (i integer, t text, d numeric(12,2), dd date)");
    String text = "1\ta\\tb\t1.50\t2001-02-03\n2\t\\N\t-0.05\tinfinity\n3\t\t\\N\t\\N\n";
    assertEquals("COPY 3", run("COPY io FROM STDIN", utf8(text)));
    assertEquals(text + "COPY 3", run("COPY io TO STDOUT"));
    String csv = "i,t,d,dd\n1,a\tb,1.50,2001-02-03\n2,,-0.05,infinity\n3,\"\",,\n";
    assertEquals(csv + "COPY 3", run("COPY io TO STDOUT WITH (FORMAT csv, HEADER)"));
    run("CREATE TABLE io2 (i integer, t text, d numeric(12,2), dd date)");
    assertEquals("COPY 3", run("COPY io2 FROM STDIN WITH (FORMAT csv, HEADER match)", utf8(csv)));
    assertEquals(text + "COPY 3", run("COPY (SELECT * FROM io2 ORDER BY i) TO STDOUT"));
    String binary = run("COPY io TO STDOUT WITH (FORMAT binary)");
    byte[] bytes =
        binary.substring(0, binary.indexOf("COPY ")).getBytes(StandardCharsets.ISO_8859_1);
    run("TRUNCATE io2");
    assertEquals("COPY 3", run("COPY io2 FROM STDIN WITH (FORMAT binary)", bytes));
    assertEquals(text + "COPY 3", run("COPY io2 TO STDOUT"));
  }

  @Test
  void errorAfterABatchLeavesNoRows() {
    run("CREATE TABLE big (i integer)");
    StringBuilder input = new StringBuilder();
    for (int i = 0; i < 300_000; i++) {
      input.append(i).append('\n');
    }
    input.append("x\n");
    PgError error =
        assertThrows(PgError.class, () -> run("COPY big FROM STDIN", utf8(input.toString())));
    assertEquals("COPY big, line 300001, column i: \"x\"", error.where());
    assertEquals(TransactionStatus.IDLE, session.status());
    assertEquals("COPY 0", run("COPY big TO STDOUT"));
  }

  @Test
  void defaultsAndConstraintsOfTheTableHold() {
    run("CREATE TABLE rules (i integer PRIMARY KEY, t varchar(3) DEFAULT 'abc')");
    assertEquals("COPY 1", run("COPY rules (i) FROM STDIN", utf8("1\n")));
    assertEquals("1\tabc\nCOPY 1", run("COPY rules TO STDOUT"));
    assertThrows(PgError.class, () -> run("COPY rules FROM STDIN", utf8("2\tx\n1\tx\n")));
    assertEquals("1\tabc\nCOPY 1", run("COPY rules TO STDOUT"));
  }

  @Test
  void wrongNamesAreRefusedBeforeAnyData() {
    run("CREATE TABLE names (i integer)");
    assertEquals("42P01", code("COPY nosuch FROM STDIN"));
    assertEquals("42703", code("COPY names (x) FROM STDIN"));
    assertEquals("42701", code("COPY names (i, i) FROM STDIN"));
  }

  private static String code(String sql) {
    return assertThrows(PgError.class, () -> run(sql)).sqlState().code();
  }
}
