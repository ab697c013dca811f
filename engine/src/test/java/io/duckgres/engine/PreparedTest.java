package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PreparedTest {
  private final TestDatabase db = new TestDatabase();

  @AfterEach
  void close() {
    db.close();
  }

  private static Arguments binding(String type, String text, Consumer<Prepared> bind) {
    return Arguments.of(type, text, bind);
  }

  static Stream<Arguments> bindings() {
    byte[] blob = {1, 0, (byte) 0xAA};
    return Stream.of(
        binding("BOOLEAN", "true", p -> p.bindBoolean(1, true)),
        binding("SMALLINT", "-5", p -> p.bindShort(1, (short) -5)),
        binding("INTEGER", "-5", p -> p.bindInt(1, -5)),
        binding("BIGINT", "-5000000000", p -> p.bindLong(1, -5000000000L)),
        binding("HUGEINT", "18446744073709551617", p -> p.bindHugeint(1, 1, 1)),
        binding("DECIMAL(18,2)", "-1.05", p -> p.bindDecimal(1, -1, -105, 18, 2)),
        binding("DECIMAL(38,2)", "-1.05", p -> p.bindDecimal(1, -1, -105, 38, 2)),
        binding("FLOAT", "1.5", p -> p.bindFloat(1, 1.5f)),
        binding("DOUBLE", "1e+300", p -> p.bindDouble(1, 1e300)),
        binding("DATE", "1969-12-31", p -> p.bindDate(1, -1)),
        binding("TIME", "00:00:01.5", p -> p.bindTime(1, 1_500_000)),
        binding("TIME WITH TIME ZONE", "01:00:00+02:30", p -> p.bindTimeTz(1, 3600_000_000L, 9000)),
        binding("TIMESTAMP", "1970-01-01 00:00:01", p -> p.bindTimestamp(1, 1_000_000)),
        binding(
            "TIMESTAMP WITH TIME ZONE",
            "1970-01-01 00:00:01+00",
            p -> p.bindTimestampTz(1, 1_000_000)),
        binding(
            "INTERVAL",
            "1 year 2 months 3 days 00:00:04",
            p -> p.bindInterval(1, 14, 3, 4_000_000)),
        binding("VARCHAR", "grün", p -> p.bindString(1, "grün")),
        binding("BLOB", "\\x01\\x00\\xAA", p -> p.bindBlob(1, blob, 0, 3)),
        binding(
            "UUID",
            "f81d4fae-7dec-11d0-a765-00a0c91e6bf6",
            p -> p.bindUuid(1, 0xf81d4fae7dec11d0L, 0xa76500a0c91e6bf6L)),
        binding(
            "INTEGER[]",
            "[1, NULL, 3]",
            p ->
                p.bindList(
                    1,
                    LogicalType.of(TypeId.INTEGER),
                    List.of(Value.ofInt(1), Value.ofNull(), Value.ofInt(3)))),
        binding(
            "DATE[]",
            "[2000-01-02]",
            p -> p.bindList(1, LogicalType.of(TypeId.DATE), List.of(Value.ofString("2000-01-02")))),
        binding("VARCHAR[]", "[]", p -> p.bindList(1, LogicalType.of(TypeId.VARCHAR), List.of())));
  }

  @ParameterizedTest
  @MethodSource("bindings")
  void parametersKeepTypeAndValue(String type, String text, Consumer<Prepared> bind) {
    db.run("SET TimeZone='UTC'");
    try (Prepared prepared = db.connection.prepare("SELECT $1::VARCHAR, typeof($1)")) {
      bind.accept(prepared);
      try (ResultStream result = prepared.execute(ExecuteMode.MATERIALISED);
          Chunk chunk = result.next()) {
        assertNotNull(chunk);
        assertEquals(type, chunk.vector(1).getString(0));
        assertEquals(text, chunk.vector(0).getString(0));
      }
    }
  }

  @Test
  void nullIsBoundAndBindingsAreForgotten() {
    try (Prepared prepared = db.connection.prepare("SELECT $1::INTEGER IS NULL")) {
      prepared.bindNull(1);
      try (ResultStream result = prepared.execute(ExecuteMode.STREAMING);
          Chunk chunk = result.next()) {
        assertNotNull(chunk);
        assertTrue(chunk.vector(0).getBoolean(0));
      }
      prepared.clearBindings();
      EngineError error =
          assertThrows(EngineError.class, () -> prepared.execute(ExecuteMode.MATERIALISED).close());
      assertEquals(ErrorType.INVALID_INPUT, error.type());
    }
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    byte[] bad = {'a', (byte) 0xFF};
    try (Prepared prepared = db.connection.prepare("SELECT $1::VARCHAR")) {
      assertThrows(EngineError.class, () -> prepared.bindString(1, bad, 0, 2));
      assertThrows(EngineError.class, () -> Value.ofString(bad, 0, 2));
    }
  }

  @Test
  void parametersOutsideAreRefused() {
    try (Prepared prepared = db.connection.prepare("SELECT $1::INTEGER")) {
      assertThrows(IndexOutOfBoundsException.class, () -> prepared.bindInt(0, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> prepared.bindInt(2, 1));
      assertThrows(IndexOutOfBoundsException.class, () -> prepared.columnName(1));
      assertThrows(IndexOutOfBoundsException.class, () -> prepared.columnType(-1));
    }
  }

  @Test
  void describesWithoutRunning() {
    db.run("CREATE TABLE t(a INTEGER, b DECIMAL(10,2))");
    try (Prepared prepared =
        db.connection.prepare("INSERT INTO t VALUES ($1, $2) RETURNING b AS total, a")) {
      assertEquals(StatementKind.INSERT, prepared.kind());
      assertEquals(LogicalType.of(TypeId.INTEGER), prepared.parameterType(1));
      assertEquals(LogicalType.decimal(10, 2), prepared.parameterType(2));
      assertEquals(2, prepared.columnCount());
      assertEquals("total", prepared.columnName(0));
      assertEquals(LogicalType.decimal(10, 2), prepared.columnType(0));
    }
    assertEquals("0", db.text("SELECT count(*) FROM t"));
    try (Prepared prepared = db.connection.prepare("SELECT $1")) {
      assertTrue(prepared.parameterType(1).isUnknown());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT 1, SELECT, ROWS",
    "VALUES (1), SELECT, ROWS",
    "SHOW TABLES, SELECT, ROWS",
    "INSERT INTO t VALUES (1), INSERT, CHANGED_ROWS",
    "INSERT INTO t VALUES (1) RETURNING i, INSERT, ROWS",
    "UPDATE t SET i = 2, UPDATE, CHANGED_ROWS",
    "DELETE FROM t, DELETE, CHANGED_ROWS",
    "CREATE TABLE u AS SELECT 1 AS i, CREATE, NOTHING",
    "CREATE TABLE u(i INT), CREATE, NOTHING",
    "ALTER TABLE t ADD COLUMN j INT, ALTER, NOTHING",
    "DROP TABLE t, DROP, NOTHING",
    "BEGIN, TRANSACTION, NOTHING",
    "SET threads = 1, SET, NOTHING",
    "EXPLAIN SELECT 1, EXPLAIN, ROWS",
    "CHECKPOINT, CALL, ROWS",
  })
  void statementsHaveAKindAndGiveSomethingBack(
      String sql, StatementKind kind, ReturnKind returned) {
    db.run("CREATE TABLE t(i INTEGER)");
    try (Prepared prepared = db.connection.prepare(sql)) {
      assertEquals(kind, prepared.kind());
      for (ExecuteMode mode : new ExecuteMode[] {ExecuteMode.STREAMING}) {
        try (ResultStream result = prepared.execute(mode)) {
          assertEquals(returned, result.returnKind());
        }
      }
    }
  }
}
