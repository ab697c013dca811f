package io.duckgres.executor.copy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.SessionRequest;
import io.duckgres.executor.session.SimpleRun;
import io.duckgres.executor.statement.FetchState;
import io.duckgres.executor.statement.Outcome;
import io.duckgres.executor.statement.RowCursor;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** COPY with files of the server: who may, where, and that the same rows come back. */
class ServerFileCopyTest {
  @TempDir static Path directory;
  private static Path exchange;
  private static Executor executor;
  private static Session session;

  @BeforeAll
  static void open() throws IOException {
    exchange = Files.createDirectory(directory.resolve("exchange"));
    ScramVerifier verifier = ScramVerifier.ofPassword("p");
    executor =
        new Executor(
            ExecutorConfig.defaults(directory.resolve("data"))
                .withFilePersistence(false)
                .withUsers(Map.of("boss", verifier, "worker", verifier))
                .withSuperusers(Set.of("boss"))
                .withCopyDirectories(List.of(exchange)));
    session = executor.open(new SessionRequest("boss", "boss", Map.of(), "test"));
    run(
        session,
        "CREATE TABLE t (a integer, b text, c numeric(10, 2), d date);"
            + " INSERT INTO t VALUES (1, 'one', 1.5, '2024-01-31'), (2, NULL, -2, NULL),"
            + " (3, E'tab\\there, \"quoted\"\\nand é', 0, '1999-12-31')");
  }

  @AfterAll
  static void close() {
    session.close();
    executor.close();
  }

  private static String run(Session session, String sql) {
    StringBuilder answer = new StringBuilder();
    try (SimpleRun run = session.simple(sql)) {
      for (Outcome outcome = run.next(); outcome != null; outcome = run.next()) {
        switch (outcome) {
          case Outcome.Completed completed -> answer.append(completed.tag());
          case Outcome.Rows rows -> answer.append(drain(rows.cursor()));
          default -> answer.append(outcome.getClass().getSimpleName());
        }
      }
    }
    return answer.toString();
  }

  private static String drain(RowCursor cursor) {
    ByteWriter out = new ByteWriter();
    try (cursor) {
      while (cursor.fetch(out) == FetchState.MORE) {
        // all rows go to the writer
      }
    }
    return new String(out.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  private static String file(String name) {
    return "'" + exchange.resolve(name) + "'";
  }

  private static PgError refused(Session who, String sql) {
    return assertThrows(PgError.class, () -> run(who, sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(FORMAT csv, HEADER match)",
        "(FORMAT binary)",
        "(DELIMITER '|', NULL 'nil', ENCODING 'latin1')"
      })
  void theSameRowsComeBack(String options) throws IOException {
    String to = options.replace(" match", "");
    assertEquals("COPY 3", run(session, "COPY t TO " + file("t") + " " + to));
    assertEquals("COPY 3", run(session, "COPY (SELECT * FROM t) TO " + file("t") + " " + to));
    run(session, "CREATE TABLE again AS SELECT * FROM t WHERE false");
    assertEquals("COPY 3", run(session, "COPY again FROM " + file("t") + " " + options));
    String difference =
        "(SELECT * FROM t EXCEPT ALL SELECT * FROM again)"
            + " UNION ALL (SELECT * FROM again EXCEPT ALL SELECT * FROM t)";
    assertEquals("", run(session, difference));
    assertEquals("COPY 1", run(session, "COPY again FROM " + file("t") + options + " WHERE a = 2"));
    run(session, "DROP TABLE again");
    try (Stream<Path> left = Files.list(exchange)) {
      assertFalse(left.anyMatch(f -> f.getFileName().toString().startsWith(".")), "a part is left");
    }
  }

  @Test
  void aFailureLoadsNothingAndLeavesNoFile() throws IOException {
    Files.writeString(exchange.resolve("bad"), "1\tx\t1\t2024-01-01\nx\ty\tz\n");
    PgError error = refused(session, "COPY t FROM " + file("bad"));
    assertEquals("22P02", error.sqlState().code());
    assertEquals("COPY t, line 2, column a: \"x\"", error.where());
    assertTrue(run(session, "SELECT count(*) FROM t").endsWith("3"));
    assertEquals(
        "22012",
        refused(session, "COPY (SELECT 1 / (a - 3) FROM t) TO " + file("gone")).sqlState().code());
    assertFalse(Files.exists(exchange.resolve("gone")));
  }

  @Test
  void whatIsElsewhereIsOutOfReach() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "1\n");
    Files.createSymbolicLink(exchange.resolve("link"), secret);
    Files.createSymbolicLink(exchange.resolve("folder"), directory);
    for (String name : List.of("../secret", "link", "folder/secret", "../nosuch")) {
      for (String way : List.of("FROM", "TO")) {
        PgError error = refused(session, "COPY t (a) " + way + " " + file(name));
        assertEquals("42501", error.sqlState().code(), way + name);
        assertTrue(error.message().startsWith("could not open file"), error.message());
      }
    }
    assertEquals("1\n", Files.readString(secret));
    assertEquals("58P01", refused(session, "COPY t FROM " + file("no")).sqlState().code());
    assertEquals("58P01", refused(session, "COPY t TO " + file("no/x")).sqlState().code());
    assertEquals("42809", refused(session, "COPY t FROM " + file(".")).sqlState().code());
    assertEquals("42602", refused(session, "COPY t TO 'x'").sqlState().code());
    assertEquals("0A000", refused(session, "COPY t TO PROGRAM 'cat'").sqlState().code());
  }

  @Test
  void othersNeedTheRole() throws IOException {
    Files.writeString(exchange.resolve("numbers"), "1\n2\n");
    try (Session worker = executor.open(new SessionRequest("worker", "worker", Map.of(), "test"))) {
      run(worker, "CREATE TABLE n (a integer)");
      PgError error = refused(worker, "COPY n FROM " + file("numbers"));
      assertEquals("42501", error.sqlState().code());
      assertEquals(
          "must be superuser or have privileges of the pg_read_server_files role to COPY from a"
              + " file",
          error.message());
      run(session, "GRANT pg_read_server_files TO worker");
      assertEquals("COPY 2", run(worker, "COPY n FROM " + file("numbers")));
      assertEquals("42501", refused(worker, "COPY n TO " + file("other")).sqlState().code());
    }
  }
}
