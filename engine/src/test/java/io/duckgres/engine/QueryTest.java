package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class QueryTest {
  private Database database;
  private Connection connection;

  @BeforeEach
  void open() {
    database = Engine.instance().open(OpenOptions.inMemory());
    connection = database.connect();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void readsIntegersAndStrings() {
    try (ResultStream result = connection.query("SELECT 42, 'hello', NULL::INTEGER AS n")) {
      assertEquals(ReturnKind.ROWS, result.returnKind());
      assertEquals("n", result.columnName(2));
      assertEquals(LogicalType.of(TypeId.VARCHAR), result.columnType(1));
      try (Chunk chunk = result.next()) {
        assertNotNull(chunk);
        assertEquals(1, chunk.size());
        assertEquals(42, chunk.vector(0).getInt(0));
        assertEquals("hello", chunk.vector(1).getString(0));
        assertTrue(chunk.vector(2).isNull(0));
      }
      assertNull(result.next());
    }
  }

  @Test
  void streamsAllRowsOfALargeResult() {
    long sum = 0;
    int rows = 0;
    try (Prepared prepared = connection.prepare("SELECT i FROM range(100000) t(i)");
        ResultStream result = prepared.execute(ExecuteMode.STREAMING)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        for (int row = 0; row < chunk.size(); row++) {
          sum += chunk.vector(0).getLong(row);
        }
        rows += chunk.size();
        chunk.close();
      }
    }
    assertEquals(100_000, rows);
    assertEquals(4_999_950_000L, sum);
  }

  @Test
  void bindsParameters() {
    try (Prepared prepared = connection.prepare("SELECT $1::INTEGER + 1, upper($2::VARCHAR)")) {
      assertEquals(2, prepared.parameterCount());
      assertEquals(LogicalType.of(TypeId.INTEGER), prepared.parameterType(1));
      prepared.bindInt(1, 41);
      prepared.bindString(2, "grün");
      try (ResultStream result = prepared.execute(ExecuteMode.MATERIALISED);
          Chunk chunk = result.next()) {
        assertNotNull(chunk);
        assertEquals(42, chunk.vector(0).getInt(0));
        assertEquals("GRÜN", chunk.vector(1).getString(0));
      }
    }
  }

  @Test
  void countsChangedRows() {
    try (ResultStream result = connection.query("CREATE TABLE t(i INTEGER)")) {
      assertEquals(ReturnKind.NOTHING, result.returnKind());
    }
    try (ResultStream result = connection.query("INSERT INTO t FROM range(7)")) {
      assertEquals(ReturnKind.CHANGED_ROWS, result.returnKind());
      assertEquals(7, result.changedRows());
      assertEquals(StatementKind.INSERT, result.statementKind());
    }
  }

  @Test
  void anErrorCarriesClassSubtypeTextAndPosition() {
    EngineError error =
        assertThrows(EngineError.class, () -> connection.prepare("SELECT * FROM nowhere"));
    assertEquals(ErrorType.CATALOG, error.type());
    assertEquals("MISSING_ENTRY", error.subtype());
    assertEquals(14, error.position());
    assertTrue(
        error.message().startsWith("Table with name nowhere does not exist"), error.message());
  }
}
