package io.duckgres.translator.utility;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.translator.Cases;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.types.PgError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UtilityParserTest {
  private static final TranslationContext CONTEXT = TranslationContext.of("postgres");
  private final Translator translator = new Translator();

  static List<Cases.Case> plans() {
    return Cases.of(UtilityParserTest.class, "plans.tsv");
  }

  static List<Cases.Case> errors() {
    return Cases.of(UtilityParserTest.class, "errors.tsv");
  }

  static List<String> refused() {
    return Refusals.lines();
  }

  /** The plan as a record prints itself, without its source. */
  @ParameterizedTest
  @MethodSource("plans")
  void becomes(Cases.Case c) {
    StatementPlan plan = translator.translate(c.input(), CONTEXT).getFirst();
    assertEquals(c.expected(), plan.tag() + ": " + shown(plan));
  }

  /** Whether PostgreSQL finds it when it parses or when it runs, the words are the same. */
  @ParameterizedTest
  @MethodSource("errors")
  void isRefusedAsByPostgres(Cases.Case c) {
    PgError error =
        assertThrows(
            PgError.class,
            () -> {
              StatementPlan plan = translator.translate(c.input(), CONTEXT).getFirst();
              if (plan instanceof UnsupportedPlan unsupported) {
                throw unsupported.error();
              }
            });
    assertEquals(
        c.expected(), error.sqlState().code() + " " + error.position() + " " + error.message());
  }

  @ParameterizedTest
  @MethodSource("refused")
  void isNotSupported(String row) {
    String tag = row.substring(0, row.indexOf('\t'));
    StatementPlan plan = translator.translate(tag + " x", CONTEXT).getFirst();
    assertTrue(plan instanceof UnsupportedPlan, tag);
    PgError error = ((UnsupportedPlan) plan).error();
    assertEquals("0A000", error.sqlState().code());
    assertEquals(tag + " is not supported", error.message());
    assertEquals(row.substring(row.indexOf('\t') + 1), error.hint());
  }

  @Test
  void positionsCountInTheWholeText() {
    PgError error =
        assertThrows(
            PgError.class, () -> translator.translate("select 1; -- ü😀\nset x y", CONTEXT));
    assertEquals(23, error.position());
  }

  @Test
  void statementsBeforeARefusedOneStillRun() {
    List<StatementPlan> plans = translator.translate("select 1; grant a to b; select 2", CONTEXT);
    assertEquals(3, plans.size());
    assertTrue(plans.get(0) instanceof EnginePlan);
    assertEquals(10, plans.get(1).source().offset());
  }

  private static String shown(StatementPlan plan) {
    return plan.toString()
        .replaceAll("source=Source\\[text=.*?, offset=\\d+, notices=\\[\\]\\](, )?", "")
        .replaceAll("EnginePlan\\[statements=\\[(.*?)\\], statementTag=.*?]]", "{$1}");
  }
}
