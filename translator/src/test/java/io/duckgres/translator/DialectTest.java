package io.duckgres.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.duckgres.translator.plan.EnginePlan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which statements go to the engine as they are in its own dialect. */
class DialectTest {
  private static EnginePlan plan(String sql, Dialect dialect) {
    TranslationContext context =
        new TranslationContext(true, dialect, "db", CatalogNames.DEFAULT, List.of());
    return assertInstanceOf(EnginePlan.class, new Translator().translate(sql, context).getFirst());
  }

  @Test
  void aQueryStaysWordForWord() {
    String sql = "SELECT round(-2.5::float8), to_char(a, 'YYYY') FROM t";
    assertEquals(
        "select round ( - 2.5 :: float8 ) , to_char ( a , 'YYYY' ) from t",
        plan(sql, Dialect.DUCKDB).duckSql());
    assertNotEquals(sql, plan(sql, Dialect.POSTGRES).duckSql());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT INTO t SELECT round(2.5::float8)",
        "WITH x AS (SELECT 1 AS a) INSERT INTO t SELECT round(a::float8) FROM x",
        "CREATE TABLE t AS SELECT round(2.5::float8) AS a",
        "SELECT round(2.5::float8) AS a INTO t"
      })
  void whatChangesSomethingIsTranslated(String sql) {
    assertEquals(plan(sql, Dialect.POSTGRES).duckSql(), plan(sql, Dialect.DUCKDB).duckSql());
    assertEquals(true, plan(sql, Dialect.DUCKDB).effects().writes());
  }
}
