package io.duckgres.executor.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.OpenOptions;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.statement.Field;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TsvResource;
import io.duckgres.types.TypeModifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RowEncoderTest {
  private static Database database;
  private static Connection connection;

  @BeforeAll
  static void open() {
    database = Engine.instance().open(new OpenOptions(":memory:", Map.of()));
    connection = database.connect();
  }

  @AfterAll
  static void close() {
    connection.close();
    database.close();
  }

  /** Each row of the file: an expression of the engine, the text and the binary form. */
  @Test
  void everyExpressionOfTheFileHasTheTextAndBinaryOfPostgreSql() {
    List<String> wrong = new ArrayList<>();
    for (List<String> row : TsvResource.read(RowEncoderTest.class, "row_values.tsv")) {
      compare(wrong, row.get(0), Field.TEXT, row.get(1));
      compare(wrong, row.get(0), Field.BINARY, row.get(2));
    }
    assertEquals("", String.join("\n", wrong));
  }

  private static void compare(List<String> wrong, String sql, short format, String expected) {
    String actual;
    try {
      actual =
          String.valueOf(
              RowText.rows(connection, "SELECT " + sql, format, TextSettings.DEFAULT)
                  .getFirst()
                  .getFirst());
    } catch (PgError e) {
      actual = e.sqlState().code();
    } catch (EngineError e) {
      actual = e.getMessage();
    }
    if (!actual.equals(expected)) {
      wrong.add(sql + ": " + actual + " instead of " + expected);
    }
  }

  @Test
  void rowsOfSeveralChunksKeepTheirOrderAndNulls() {
    List<List<String>> rows =
        RowText.rows(
            connection,
            "SELECT i, CASE WHEN i % 3 = 0 THEN NULL ELSE 'v' || i END FROM range(5000) t(i)"
                + " ORDER BY i",
            Field.TEXT,
            TextSettings.DEFAULT);
    assertEquals(5000, rows.size());
    for (int i = 0; i < 5000; i++) {
      assertEquals(String.valueOf(i), rows.get(i).get(0));
      assertEquals(i % 3 == 0 ? null : "v" + i, rows.get(i).get(1));
    }
  }

  @Test
  void characterOfKnownLengthIsPaddedInBothFormats() {
    int typmod = TypeModifiers.ofLength(4);
    for (short format : new short[] {Field.TEXT, Field.BINARY}) {
      Field field = new Field("c", 1, (short) 1, Oids.BPCHAR, (short) -1, typmod, format);
      try (ResultStream result = connection.query("SELECT 'ä€'")) {
        String expected = format == Field.TEXT ? "ä€  " : "c3a4e282ac2020";
        assertEquals(
            expected,
            RowText.rows(result, List.of(field), TextSettings.DEFAULT).getFirst().getFirst());
      }
    }
  }

  @Test
  void integersTakeTheWidthOfTheDeclaredType() {
    Field oid = new Field("c", 0, (short) 0, Oids.OID, (short) 4, -1, Field.BINARY);
    try (ResultStream result = connection.query("SELECT 4294967295::UINTEGER")) {
      assertEquals(
          "ffffffff",
          RowText.rows(result, List.of(oid), TextSettings.DEFAULT).getFirst().getFirst());
    }
    Field int4 = new Field("c", 0, (short) 0, Oids.INT4, (short) 4, -1, Field.BINARY);
    try (ResultStream result = connection.query("SELECT 4294967295::BIGINT")) {
      PgError error =
          assertThrows(
              PgError.class, () -> RowText.rows(result, List.of(int4), TextSettings.DEFAULT));
      assertEquals("22003", error.sqlState().code());
    }
  }

  @Test
  void vectorsOfTheCatalogHaveNoBraces() {
    Field field = new Field("c", 0, (short) 0, Oids.INT2VECTOR, (short) -1, -1, Field.TEXT);
    try (ResultStream result = connection.query("SELECT [1, 3]::SMALLINT[]")) {
      assertEquals(
          "1 3", RowText.rows(result, List.of(field), TextSettings.DEFAULT).getFirst().getFirst());
    }
  }
}
