package io.duckgres.translator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.translator.plan.ColumnType;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.GrammarError;
import io.duckgres.translator.plan.PlanKind;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslatorTest {
  private static final TranslationContext CONTEXT = TranslationContext.of("postgres");
  private final Translator translator = new Translator();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "select 1 | SELECT 1 | QUERY | true",
        "values (1) | SELECT 1 | QUERY | true",
        "insert into t values (1) | INSERT 0 1 | INSERT | false",
        "insert into t values (1) returning a | INSERT 0 1 | INSERT | true",
        "update t set a = 1 | UPDATE 1 | UPDATE | false",
        "delete from t | DELETE 1 | DELETE | false",
        "create table t as select 1 as a | SELECT 1 | CREATE_TABLE_AS | false",
        "select 1 as a into t | SELECT 1 | CREATE_TABLE_AS | false",
        "create table t as select 1 as a with no data | CREATE TABLE AS | DDL | false",
      })
  void tagAndKind(String sql, String tag, PlanKind kind, boolean rows) {
    EnginePlan plan = plan(sql);
    assertEquals(tag, plan.statementTag().text(1));
    assertEquals(kind, plan.kind());
    assertEquals(rows, plan.returnsRows());
    assertEquals(kind != PlanKind.QUERY, plan.effects().writes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "selec 1 | 1 | syntax error at or near \"selec\"",
        "insert into t values (1, | 25 | syntax error at end of input",
        "select 1; drop tabel x | 16 | syntax error at or near \"tabel\"",
        "select 1, | 10 | syntax error at end of input",
        "select * from t where | 22 | syntax error at end of input",
        "select f(1,) from t | 12 | syntax error at or near \")\"",
      })
  void syntaxErrors(String sql, int position, String message) {
    PgError error = assertThrows(PgError.class, () -> translator.translate(sql, CONTEXT));
    assertEquals("42601", error.sqlState().code());
    assertEquals(message, error.message());
    assertEquals(position, error.position());
  }

  @Test
  void queriesBeyondTheGrammarFallBackAndKeepItsError() {
    EnginePlan plan = plan("/* ü */ SELECT * FROM T WHERE a glob 'x'");
    assertTrue(plan.effects().fallback());
    assertEquals("select * from t where a glob 'x'", plan.duckSql());
    GrammarError error = plan.grammarError();
    assertNotNull(error);
    assertEquals("syntax error at or near \"glob\"", error.message());
    assertEquals(33, error.position());
  }

  @Test
  void labelsAndTypesOfTheText() {
    EnginePlan plan = plan("select a, 'x'::name, 't'::regclass as r, b::varchar(3), * from t");
    assertEquals(List.of("a", "name", "r", "b"), plan.labels());
    assertEquals(
        List.of(
            ColumnType.UNKNOWN,
            new ColumnType(Oids.NAME, -1),
            new ColumnType(2205, -1),
            new ColumnType(Oids.VARCHAR, 7)),
        plan.types());
  }

  @Test
  void parametersInOrderOfTheirNumbers() {
    EnginePlan plan = plan("select $3::text, $1 + 1, $3");
    assertEquals(3, plan.parameters().count());
    assertEquals(List.of(1, 3), plan.parameters().engineOrder());
    assertEquals(List.of(0, 0, Oids.TEXT), plan.parameters().typeOids());
  }

  @Test
  void parameterTypesOfTheClientAreCasts() {
    TranslationContext given = CONTEXT.withParameterTypes(List.of(Oids.INT4, 0));
    EnginePlan plan =
        assertInstanceOf(EnginePlan.class, translator.translate("select $1, $2", given).getFirst());
    assertEquals("SELECT CAST($1 AS INTEGER) AS \"?column?\", $2 AS \"?column?\"", plan.duckSql());
    assertEquals(List.of(Oids.INT4, 0), plan.parameters().typeOids());
  }

  @Test
  void theSameTextIsTranslatedOnce() {
    List<?> first = translator.translate("select 1", CONTEXT);
    assertSame(first, translator.translate("select 1", CONTEXT));
    assertTrue(
        first != translator.translate("select 1", CONTEXT.withStandardConformingStrings(false)));
  }

  @Test
  void emptyTextHasNoStatements() {
    assertEquals(List.of(), translator.translate(" ; /* x */ ;", CONTEXT));
  }

  private EnginePlan plan(String sql) {
    return assertInstanceOf(EnginePlan.class, translator.translate(sql, CONTEXT).getFirst());
  }
}
