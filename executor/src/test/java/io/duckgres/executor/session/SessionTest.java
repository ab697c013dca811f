package io.duckgres.executor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.types.PgError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
  @TempDir static Path directory;
  private static Executor executor;
  private TestClient client;

  @BeforeAll
  static void start() {
    executor =
        new Executor(
            ExecutorConfig.defaults(directory)
                .withFilePersistence(false)
                .withUsers(Map.of("postgres", ScramVerifier.ofPassword("p"))));
  }

  @AfterAll
  static void stop() {
    executor.close();
  }

  @BeforeEach
  void connect() {
    client = new TestClient(open("postgres", Map.of()));
  }

  @AfterEach
  void disconnect() {
    client.close();
  }

  private static Session open(String database, Map<String, String> settings) {
    return executor.open(new SessionRequest("postgres", database, settings, "test"));
  }

  private void expect(String sql, String... lines) {
    assertEquals(List.of(lines), client.query(sql), sql);
  }

  @Test
  void answersEachStatementOfAQuery() {
    expect("SELECT 1; SELECT 2", "1", "SELECT 1", "2", "SELECT 1", "I");
    expect(" ; ", "EMPTY", "I");
    expect("SELECT 1; SELEC", "42601 syntax error at or near \"SELEC\"", "I");
  }

  @Test
  void runsTheStatementsOfAQueryAsOneTransaction() {
    expect("CREATE TABLE one(a int PRIMARY KEY)", "CREATE TABLE", "I");
    expect(
        "INSERT INTO one VALUES (1); INSERT INTO one VALUES (1)",
        "INSERT 0 1",
        "23505 duplicate key value violates unique constraint \"one_pkey\"",
        "I");
    expect("SELECT count(*)::int FROM one", "0", "SELECT 1", "I");
    expect("DROP TABLE one", "DROP TABLE", "I");
  }

  @Test
  void ignoresStatementsOfAFailedBlockUntilItEnds() {
    expect("BEGIN", "BEGIN", "T");
    expect("SELECT * FROM nosuch", "42P01 relation \"nosuch\" does not exist", "E");
    expect(
        "SELECT 1",
        "25P02 current transaction is aborted, commands ignored until end of transaction block",
        "E");
    expect("COMMIT", "ROLLBACK", "I");
    expect("SELECT 1", "1", "SELECT 1", "I");
  }

  @Test
  void failsABlockBySyntaxErrorsToo() {
    expect("BEGIN; SELECT 1", "BEGIN", "1", "SELECT 1", "T");
    expect("SELEC", "42601 syntax error at or near \"SELEC\"", "E");
    expect("ROLLBACK", "ROLLBACK", "I");
  }

  @Test
  void warnsAboutTransactionCommandsOutOfPlace() {
    expect("COMMIT", "WARNING there is no transaction in progress", "COMMIT", "I");
    expect("ROLLBACK", "WARNING there is no transaction in progress", "ROLLBACK", "I");
    expect(
        "BEGIN; BEGIN",
        "BEGIN",
        "WARNING there is already a transaction in progress",
        "BEGIN",
        "T");
    expect("COMMIT AND CHAIN", "COMMIT", "T");
    expect("ROLLBACK", "ROLLBACK", "I");
    expect(
        "COMMIT AND CHAIN", "25P01 COMMIT AND CHAIN can only be used in transaction blocks", "I");
  }

  @Test
  void keepsReadOnlyTransactionsFromWriting() {
    expect("BEGIN READ ONLY", "BEGIN", "T");
    expect(
        "CREATE TABLE no(a int)",
        "25006 cannot execute CREATE TABLE in a read-only transaction",
        "E");
    expect(
        "ROLLBACK; CREATE TABLE no(a int); DROP TABLE no",
        "ROLLBACK",
        "CREATE TABLE",
        "DROP TABLE",
        "I");
  }

  @Test
  void goesBackToSavepoints() {
    expect("BEGIN; CREATE TABLE back (a int)", "BEGIN", "CREATE TABLE", "T");
    expect("SAVEPOINT a; INSERT INTO back VALUES (1)", "SAVEPOINT", "INSERT 0 1", "T");
    expect("ROLLBACK TO a; SELECT count(*) FROM back", "ROLLBACK", "0", "SELECT 1", "T");
    expect("ROLLBACK", "ROLLBACK", "I");
  }

  @Test
  void undoesSettingsWithTheirTransaction() {
    expect(
        "BEGIN; SET timezone = 'Asia/Tokyo'; SHOW timezone",
        "BEGIN",
        "SET",
        "Asia/Tokyo",
        "SHOW",
        "T");
    expect("ROLLBACK; SHOW timezone", "ROLLBACK", "UTC", "SHOW", "I");
    expect(
        "BEGIN; SET LOCAL timezone = 'Asia/Tokyo'; COMMIT; SHOW timezone",
        "BEGIN",
        "SET",
        "COMMIT",
        "UTC",
        "SHOW",
        "I");
    expect(
        "SET LOCAL timezone = 'Asia/Tokyo'",
        "WARNING SET LOCAL can only be used in transaction blocks",
        "SET",
        "I");
    expect("SHOW timezone", "UTC", "SHOW", "I");
    expect(
        "SET timezone = 'Mars/Phobos'",
        "22023 invalid value for parameter \"TimeZone\": \"Mars/Phobos\"",
        "I");
  }

  @Test
  void reportsSettingsThatChange() {
    assertEquals("UTC", client.session().reportedSettings().get("TimeZone"));
    client.query("SET timezone = 'Asia/Tokyo'; SET work_mem = '8MB'");
    assertEquals(
        List.of(new SettingChange("TimeZone", "Asia/Tokyo")),
        client.session().drainSettingChanges());
    assertEquals(List.of(), client.session().drainSettingChanges());
  }

  @Test
  void runsPreparedStatementsBySql() {
    expect(
        "PREPARE p(int) AS SELECT $1 + 1; EXECUTE p(41); EXECUTE p(1 + 1)",
        "PREPARE",
        "42",
        "SELECT 1",
        "3",
        "SELECT 1",
        "I");
    expect("EXECUTE p", "42601 wrong number of parameters for prepared statement \"p\"", "I");
    expect("PREPARE p AS SELECT 1", "42P05 prepared statement \"p\" already exists", "I");
    expect(
        "DEALLOCATE p; EXECUTE p",
        "DEALLOCATE",
        "26000 prepared statement \"p\" does not exist",
        "I");
  }

  @Test
  void fetchesCursorsInAllDirections() {
    expect(
        "BEGIN; DECLARE c SCROLL CURSOR FOR VALUES (1), (2), (3)", "BEGIN", "DECLARE CURSOR", "T");
    expect(
        "FETCH 2 FROM c; FETCH PRIOR FROM c; FETCH LAST FROM c",
        "1",
        "2",
        "FETCH 2",
        "1",
        "FETCH 1",
        "3",
        "FETCH 1",
        "T");
    expect(
        "FETCH BACKWARD ALL FROM c; MOVE FORWARD ALL IN c; FETCH NEXT FROM c",
        "2",
        "1",
        "FETCH 2",
        "MOVE 3",
        "FETCH 0",
        "T");
    expect(
        "FETCH ABSOLUTE 2 FROM c; SELECT 9; FETCH RELATIVE 1 FROM c",
        "2",
        "FETCH 1",
        "9",
        "SELECT 1",
        "3",
        "FETCH 1",
        "T");
    expect("COMMIT; FETCH c", "COMMIT", "34000 cursor \"c\" does not exist", "I");
    expect(
        "DECLARE c CURSOR FOR SELECT 1",
        "25P01 DECLARE CURSOR can only be used in transaction blocks",
        "I");
    expect(
        "DECLARE h CURSOR WITH HOLD FOR SELECT 1; FETCH h", "DECLARE CURSOR", "1", "FETCH 1", "I");
    expect("CLOSE h; CLOSE h", "CLOSE CURSOR", "34000 cursor \"h\" does not exist", "I");
  }

  @Test
  void tellsWhatIfExistsSkips() {
    expect(
        "DROP TABLE IF EXISTS nosuch",
        "NOTICE table \"nosuch\" does not exist, skipping",
        "DROP TABLE",
        "I");
    expect(
        "CREATE TABLE there(a int); CREATE TABLE IF NOT EXISTS there(a int); DROP TABLE there",
        "CREATE TABLE",
        "NOTICE relation \"there\" already exists, skipping",
        "CREATE TABLE",
        "DROP TABLE",
        "I");
  }

  @Test
  void bindsParametersOfUnknownAndKnownTypes() {
    assertEquals(List.of("x", "SELECT 1", "I"), client.extended("SELECT $1", "x"));
    assertEquals(List.of("42", "SELECT 1", "I"), client.extended("SELECT $1::int + 1", "41"));
    assertEquals(
        List.of("NULL", "SELECT 1", "I"), client.extended("SELECT $1::date", (String) null));
    assertEquals(
        List.of("22P02 invalid input syntax for type integer: \"x\"", "I"),
        client.extended("SELECT $1::int", "x"));
    assertEquals(
        List.of(
            "08P01 bind message supplies 0 parameters, but prepared statement \"\" requires 1",
            "I"),
        client.extended("SELECT $1::int"));
  }

  @Test
  void describesWithoutExecuting() {
    Session session = client.session();
    session.parse("s", "SELECT $1::int AS a, 'x'::text AS b", new int[0]);
    StatementDescription description = session.describeStatement("s");
    assertEquals(List.of(23), description.parameterTypes());
    assertEquals(
        List.of("a 23", "b 25"),
        description.rows().fields().stream().map(f -> f.name() + " " + f.typeOid()).toList());
    session.sync();
    PgError twice = assertThrows(PgError.class, () -> session.parse("s", "SELECT 1", new int[0]));
    assertEquals("42P05", twice.sqlState().code());
    session.sync();
  }

  @Test
  void suspendsAPortalAtItsRowLimitAndLetsOtherStatementsRun() {
    Session session = client.session();
    List<String> lines = new ArrayList<>();
    session.parse("", "SELECT a FROM (VALUES (1), (2), (3)) v(a) ORDER BY a", new int[0]);
    session.bind("p", "", new short[0], new byte[0][], new short[0]);
    client.answer(session.execute("p", 2, false), lines);
    session.parse("q", "SELECT 9", new int[0]);
    session.bind("q", "q", new short[0], new byte[0][], new short[0]);
    client.answer(session.execute("q", 0, false), lines);
    client.answer(session.execute("p", 2, false), lines);
    assertEquals(
        List.of("1", "2", "SUSPENDED", "9", "SELECT 1", "3", "SELECT 1", "I"), client.sync(lines));
    PgError gone = assertThrows(PgError.class, () -> session.execute("p", 0, false));
    assertEquals("portal \"p\" does not exist", gone.message());
    session.sync();
  }

  @Test
  void rollsAFailedPipelineBack() {
    client.query("CREATE TABLE pipe(a int PRIMARY KEY)");
    Session session = client.session();
    List<String> lines = new ArrayList<>();
    session.parse("", "INSERT INTO pipe VALUES (1)", new int[0]);
    for (int i = 0; i < 2; i++) {
      client.step(lines, () -> session.bind("", "", new short[0], new byte[0][], new short[0]));
      client.step(lines, () -> client.answer(session.execute("", 0, false), lines));
    }
    client.sync(lines);
    assertEquals("INSERT 0 1", lines.getFirst());
    assertTrue(lines.get(1).startsWith("23505 "), lines.toString());
    expect("SELECT count(*)::int FROM pipe; DROP TABLE pipe", "0", "SELECT 1", "DROP TABLE", "I");
  }

  @Test
  @Timeout(60)
  void cancelsByKeyAndGoesOn() throws InterruptedException {
    Session session = client.session();
    assertFalse(executor.cancel(session.pid(), new byte[] {1, 2, 3, 4, 5}));
    Thread canceller =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    TimeUnit.MILLISECONDS.sleep(200);
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                  executor.cancel(session.pid(), session.secretKey());
                });
    expect(
        "SELECT count(*) FROM generate_series(1, 100000000000)",
        "57014 canceling statement due to user request",
        "I");
    canceller.join();
    expect("SELECT 1", "1", "SELECT 1", "I");
  }

  @Test
  @Timeout(60)
  void endsStatementsThatTakeTooLong() {
    expect("SET statement_timeout = '100ms'", "SET", "I");
    expect(
        "SELECT count(*) FROM generate_series(1, 100000000000)",
        "57014 canceling statement due to statement timeout",
        "I");
    expect("SET statement_timeout = 0; SELECT 1", "SET", "1", "SELECT 1", "I");
  }

  @Test
  void knowsOnlyTheUsersOwnDatabase() {
    PgError error = assertThrows(PgError.class, () -> open("other", Map.of()));
    assertEquals(PgError.Severity.FATAL, error.severity());
    assertEquals(
        "3D000 database \"other\" does not exist", error.sqlState().code() + " " + error.message());
  }

  @Test
  void takesSettingsOfTheStartupMessage() {
    try (TestClient other =
        new TestClient(open("postgres", Map.of("timezone", "Asia/Tokyo", "DateStyle", "SQL")))) {
      assertEquals(List.of("Asia/Tokyo", "SHOW", "I"), other.query("SHOW timezone"));
      assertEquals("SQL, MDY", other.session().reportedSettings().get("DateStyle"));
      other.query("SET timezone = 'UTC'");
      assertEquals(
          List.of("RESET", "Asia/Tokyo", "SHOW", "I"),
          other.query("RESET timezone; SHOW timezone"));
    }
    PgError error = assertThrows(PgError.class, () -> open("postgres", Map.of("nosuch", "1")));
    assertEquals(PgError.Severity.FATAL, error.severity());
    assertEquals("unrecognized configuration parameter \"nosuch\"", error.message());
  }

  @Test
  void sharesADatabaseBetweenSessions() {
    try (TestClient other = new TestClient(open("postgres", Map.of()))) {
      expect(
          "CREATE TABLE shared(a int); INSERT INTO shared VALUES (7)",
          "CREATE TABLE",
          "INSERT 0 1",
          "I");
      assertEquals(List.of("7", "SELECT 1", "I"), other.query("SELECT * FROM shared"));
      expect("DROP TABLE shared", "DROP TABLE", "I");
    }
  }
}
