package io.duckgres.translator.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.CopyOptions;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.translator.plan.CursorPlan;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.ExplainPlan;
import io.duckgres.translator.plan.PreparedPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.Oids;
import java.util.List;
import org.junit.jupiter.api.Test;

class NestedStatementsTest {
  private final Translator translator = new Translator();

  @Test
  void prepareTranslatesItsBodyWithTheDeclaredTypes() {
    PreparedPlan.PrepareStatement plan =
        plan(
            PreparedPlan.PrepareStatement.class,
            "prepare p (int, varchar(3), numeric[], unknown) as select $1, $2, $3, $4");
    assertEquals(List.of(Oids.INT4, Oids.VARCHAR, 1231, 0), plan.typeOids());
    EnginePlan body = assertInstanceOf(EnginePlan.class, plan.body());
    assertEquals("select $1, $2, $3, $4", body.sourceText());
    assertEquals(plan.typeOids(), body.parameters().typeOids());
  }

  @Test
  void executeHasItsArgumentsAsAQuery() {
    PreparedPlan.ExecuteStatement plan =
        plan(PreparedPlan.ExecuteStatement.class, "execute p (1, 'a' || 'b', f(2, 3))");
    EnginePlan arguments = plan.arguments();
    assertNotNull(arguments);
    assertEquals(1, arguments.statements().size());
  }

  @Test
  void cursorHasItsQuery() {
    CursorPlan.DeclareCursor plan =
        plan(
            CursorPlan.DeclareCursor.class,
            "declare c binary no scroll cursor with hold for select 1");
    assertEquals(Boolean.FALSE, plan.scroll());
    assertEquals(true, plan.hold() && plan.binary());
    assertEquals("select 1", plan.query().sourceText());
  }

  @Test
  void copyOutOfATableReadsItsColumns() {
    CopyPlan plan = plan(CopyPlan.class, "copy t (b) to stdout (format csv, force_quote *)");
    assertEquals(List.of(), plan.options().forceQuote());
    assertEquals(CopyOptions.Format.CSV, plan.options().format());
    assertNotNull(plan.query());
  }

  @Test
  void copyOutOfAQuery() {
    CopyPlan plan = plan(CopyPlan.class, "copy (select 1 as a) to stdout with csv header");
    assertEquals(List.of(), plan.table());
    assertEquals("select 1 as a", plan.query() == null ? "" : plan.query().sourceText());
  }

  @Test
  void explainOfAParenthesisedQueryHasNoOptions() {
    ExplainPlan plan = plan(ExplainPlan.class, "explain (select 1)");
    assertEquals(false, plan.analyze());
    assertEquals("(select 1)", plan.inner().sourceText());
    plan = plan(ExplainPlan.class, "explain (analyze, costs off, format json) select 1");
    assertEquals(true, plan.analyze());
    assertEquals(ExplainPlan.Format.JSON, plan.format());
  }

  private <T extends StatementPlan> T plan(Class<T> type, String sql) {
    return assertInstanceOf(
        type, translator.translate(sql, TranslationContext.of("postgres")).getFirst());
  }
}
