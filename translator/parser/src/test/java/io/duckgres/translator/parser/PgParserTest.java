package io.duckgres.translator.parser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class PgParserTest {

  @Test
  void readsASelectIntoOurNodes() {
    assertEquals(
        "Query(null, Select([], [Target(OperatorCall(a, b, null, +), null)], null,"
            + " [TableRef(t, null, null, false)], OperatorCall(x, Param(1), null, =), [], null, [],"
            + " null, null, false, false, false), [], null, null, [], false, false)",
        compact("SELECT a+b FROM t WHERE x = $1"));
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "/trees.csv",
      delimiter = '|',
      numLinesToSkip = 1,
      quoteCharacter = '`')
  void bindsOperatorsAsPostgres(String expression, String tree) {
    assertEquals(tree, PgParser.parseExpression(expression).toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          selec 1              | 0  | selec
          select 1 from        | 13 | ``
          select 1 +           | 10 | ``
          select * from t whre x = 1 | 21 | x
          select 1 < 2 < 3     | 13 | <
          select (1, 2         | 12 | ``
          insert into t values | 20 | ``
          select 'a' 'b'       | 11 | 'b'
          select * frm t       | 9  | frm
          """)
  void reportsTheTokenPostgresReports(String sql, int offset, String token) {
    PgParseException e =
        assertThrows(PgParseException.class, () -> PgParser.parseStatement(sql.strip()));
    assertEquals(token, e.token());
    assertEquals(offset, e.offset());
  }

  private static String compact(String sql) {
    return PgParser.parseStatement(sql).toString();
  }
}
