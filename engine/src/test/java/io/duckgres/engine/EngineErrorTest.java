package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EngineErrorTest {
  private final TestDatabase db = new TestDatabase();

  @AfterEach
  void close() {
    db.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "selec 1 | PARSER | SYNTAX_ERROR | 0 | syntax error at or near \"selec\"",
        "SELECT 'abc | PARSER | SYNTAX_ERROR | 7 | unterminated quoted string at or near \"'abc\"",
        "SELECT error('boom {x} \"q\"') | INVALID_INPUT | - | -1 | boom {x} \"q\"",
        "SELECT '{\"a\":1}'::INTEGER | CONVERSION | - | 16 |"
            + " Could not convert string '{\"a\":1}' to INT32",
        "CREATE TABLE t(i INT) | CATALOG | ENTRY_ALREADY_EXISTS | -1 |"
            + " Table with name \"t\" already exists!",
        "INSERT INTO t VALUES (NULL) | CONSTRAINT | - | -1 | NOT NULL constraint failed: t.i",
        "COMMIT | TRANSACTION | - | -1 | cannot commit - no transaction is active",
      })
  void statementsFailWithClassSubtypePositionAndBareText(
      String sql, ErrorType type, String subtype, int position, String message) {
    db.run("CREATE TABLE t(i INTEGER NOT NULL)");
    EngineError error = assertThrows(EngineError.class, () -> db.connection.query(sql).close());
    assertEquals(type, error.type());
    assertEquals(subtype == null ? "" : subtype, error.subtype());
    assertEquals(position, error.position());
    assertEquals(message, error.message());
  }

  @Test
  void thePositionCountsBytes() {
    EngineError error =
        assertThrows(EngineError.class, () -> db.connection.prepare("SELECT 'ü', nope"));
    assertEquals(13, error.position());
    assertEquals("COLUMN_NOT_FOUND", error.subtype());
    assertEquals("nope", error.extra().get("name"));
  }

  @Test
  void aZeroCharacterIsRefusedInsteadOfEndingTheText() {
    EngineError error =
        assertThrows(EngineError.class, () -> db.connection.prepare("SELECT 1\0; DROP TABLE t"));
    assertEquals(ErrorType.INVALID_INPUT, error.type());
  }

  @Test
  void textsWithoutJsonLoseTheirClassName() {
    assertEquals("IO Error: no", ErrorText.parse("IO Error: no", 0).toString());
    assertEquals("no", ErrorText.parse("IO Error: no", 0).message());
    assertEquals(ErrorType.IO, ErrorText.parse("IO Error: no", 0).type());
    assertEquals("Some Error: no", ErrorText.parse("Some Error: no", 0).message());
    assertEquals(ErrorType.CONSTRAINT, ErrorText.parse("no", 18).type());
    assertEquals(ErrorType.INVALID, ErrorText.parse("no", 4711).type());
  }

  @Test
  void jsonObjectsAreReadWholeOrNotAtAll() {
    assertEquals(
        Map.of("a", "x\n\"ü\\", "b", "1.5", "c", "{\"d\": [1, \"}\"]}", "e", "null"),
        JsonText.parseObject(
            "{ \"a\": \"x\\n\\\"\\u00fc\\\\\", \"b\": 1.5, \"c\": {\"d\": [1, \"}\"]}, \"e\":null }",
            0));
    assertEquals(Map.of(), JsonText.parseObject("{}", 0));
    assertNull(JsonText.parseObject("{\"a\": \"x", 0));
    assertNull(JsonText.parseObject("{\"a\" \"x\"}", 0));
    assertNull(JsonText.parseObject("[1]", 0));
    assertNull(JsonText.parseObject("{\"a\": \"\\uZZZZ\"}", 0));
  }
}
