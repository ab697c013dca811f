package io.duckgres.executor.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.ErrorType;
import io.duckgres.engine.OpenOptions;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.statement.EngineErrors.Row;
import io.duckgres.translator.plan.Source;
import io.duckgres.types.PgError;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineErrorsTest {
  private static final List<String> SETUP =
      List.of(
          "CREATE TABLE t(a INT PRIMARY KEY, b VARCHAR NOT NULL, c DECIMAL(5,2) CHECK (c > 0), d"
              + " INT UNIQUE)",
          "CREATE TABLE f(x INT REFERENCES t(a))",
          "CREATE TABLE ck(a INT, b INT, CHECK (least(a, b) > 5))",
          "CREATE TABLE ch(b VARCHAR CHECK (CASE WHEN length(b) <= 2 THEN true ELSE"
              + " error('value too long for type character varying(2)') END))",
          "CREATE TABLE gen(a INT, b INT GENERATED ALWAYS AS (a + 1))",
          "INSERT INTO t VALUES (1, 'x', 1, 1)",
          "INSERT INTO f VALUES (1)",
          "CREATE VIEW v AS SELECT 1",
          "CREATE INDEX i ON ck(a)",
          "CREATE SCHEMA s",
          "CREATE TABLE s.x(a INT)",
          "CREATE SEQUENCE q",
          "CREATE SEQUENCE q1 MAXVALUE 2",
          "CREATE MACRO m(a) AS a",
          "CREATE TYPE ty AS ENUM ('a')");
  private static Database database;
  private static Connection connection;

  @BeforeAll
  static void open() {
    database = Engine.instance().open(OpenOptions.inMemory());
    connection = database.connect();
    SETUP.forEach(sql -> connection.query(sql).close());
  }

  @AfterAll
  static void close() {
    connection.close();
    database.close();
  }

  /** Each row that has an example is the one that its example's error finds. */
  @TestFactory
  Stream<DynamicTest> eachRowIsFoundByItsExample() {
    return EngineErrors.rows().stream()
        .filter(row -> !row.example().isEmpty())
        .map(row -> DynamicTest.dynamicTest(row.example(), () -> checkExample(row)));
  }

  private static void checkExample(Row row) {
    EngineError error = raised(row.example());
    Row found = EngineErrors.find(error);
    assertEquals(row, found, error.toString());
    PgError shown = EngineErrors.translate(error, text(row.example()));
    assertEquals(row.sqlState(), shown.sqlState());
    assertFalse(shown.message().matches(".*([{$]\\d|\\$).*"), shown.message());
  }

  private static EngineError raised(String sql) {
    return assertThrows(
        EngineError.class,
        () -> {
          try (ResultStream result = connection.query(sql)) {
            result.next();
          }
        },
        sql);
  }

  private static StatementText text(String sql) {
    return new StatementText(new Source(sql, 0, List.of()), sql);
  }

  private static void expect(String sql, String state, String message, int position) {
    PgError error = EngineErrors.translate(raised(sql), text(sql));
    assertEquals(
        state + " " + message + " @" + position,
        error.sqlState().code() + " " + error.message() + " @" + error.position());
  }

  @Test
  void saysWhatPostgresSays() {
    expect("SELECT * FROM nosuch", "42P01", "relation \"nosuch\" does not exist", 15);
    expect("SELECT nope FROM t", "42703", "column \"nope\" does not exist", 8);
    expect("SELECT t.nope FROM t", "42703", "column t.nope does not exist", 8);
    expect("SELECT z.a FROM t", "42P01", "missing FROM-clause entry for table \"z\"", 8);
    expect("SELECT nosuchfn(1)", "42883", "function nosuchfn(integer) does not exist", 8);
    expect("SELECT a + b FROM t", "42883", "operator does not exist: integer + text", 10);
    expect("CREATE TABLE t(a INT)", "42P07", "relation \"t\" already exists", 0);
    expect("SELECT 'abc'::INT", "22P02", "invalid input syntax for type integer: \"abc\"", 8);
    expect(
        "INSERT INTO t VALUES (1, 'x', 1, 2)",
        "23505",
        "duplicate key value violates unique constraint \"t_pkey\"",
        0);
    expect(
        "INSERT INTO t VALUES (2, 'x', 1, 1)",
        "23505",
        "duplicate key value violates unique constraint \"t_d_key\"",
        0);
    expect(
        "INSERT INTO t VALUES (2, NULL, 1, 3)",
        "23502",
        "null value in column \"b\" of relation \"t\" violates not-null constraint",
        0);
    expect(
        "INSERT INTO t VALUES (2, 'x', -1, 3)",
        "23514",
        "new row for relation \"t\" violates check constraint \"t_c_check\"",
        0);
    expect(
        "INSERT INTO ch VALUES ('abc')",
        "22001",
        "value too long for type character varying(2)",
        0);
    expect("SELECT 2147483647::INT + 1::INT", "22003", "integer out of range", 0);
  }

  @Test
  void keepsTheKeyOfADuplicate() {
    PgError error =
        EngineErrors.translate(
            raised("INSERT INTO t VALUES (1, 'x', 1, 2)"),
            text("INSERT INTO t VALUES (1, 'x', 1, 2)"));
    assertEquals("Key (a)=(1) already exists.", error.detail());
  }

  /** Only a conflict is worth trying again; a full disk is not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40001 | Failed to commit: write-write conflict on key: \"1\"",
        "40001 | Failed to commit: Transaction conflict - attempting to insert into table x",
        "23505 | Failed to commit: PRIMARY KEY or UNIQUE constraint violation: duplicate key \"1\"",
        "53100 | Failed to commit: Could not write file \"x.wal\": No space left on device",
        "58030 | Failed to commit: Could not write file \"x.wal\": Input/output error",
        "40000 | Failed to commit: something else",
        "40001 | Cannot update a table that has been altered!",
      })
  void tellsWhyACommitFailed(String state, String message) {
    PgError error =
        EngineErrors.translate(new EngineError(ErrorType.TRANSACTION, message), text("COMMIT"));
    assertEquals(state, error.sqlState().code(), error.message());
  }
}
