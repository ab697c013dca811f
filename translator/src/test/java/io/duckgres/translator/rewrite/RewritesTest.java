package io.duckgres.translator.rewrite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.duckgres.translator.Cases;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A data file a rule, named as its class: PostgreSQL's SQL and what it becomes. */
class RewritesTest {
  private final Translator translator = new Translator();

  @TestFactory
  Stream<DynamicContainer> rules() {
    List<String> files = new ArrayList<>();
    for (Rule rule : Rewrites.rules()) {
      files.add(rule.getClass().getSimpleName());
    }
    files.add(TargetNames.class.getSimpleName());
    files.add(SystemColumns.class.getSimpleName());
    files.add(RowMembership.class.getSimpleName());
    files.add("Refusals");
    return files.stream().map(this::cases);
  }

  private DynamicContainer cases(String file) {
    Stream<DynamicNode> tests =
        Cases.of(RewritesTest.class, file + ".tsv").stream().map(this::test);
    return dynamicContainer(file, tests);
  }

  private DynamicTest test(Cases.Case c) {
    return dynamicTest(c.input(), () -> assertEquals(c.expected(), translated(c.input())));
  }

  private static List<String> written(EnginePlan plan) {
    try {
      return List.copyOf(plan.statements());
    } catch (PgError refused) {
      return List.of("REFUSED " + refused.sqlState().code() + " " + refused.message());
    }
  }

  /** Engine statements, or what is said instead of them. */
  private String translated(String sql) {
    try {
      List<String> parts = new ArrayList<>();
      for (StatementPlan plan : translator.translate(sql, TranslationContext.of("postgres"))) {
        switch (plan) {
          case EnginePlan engine -> {
            assertFalse(engine.effects().fallback(), "the grammar does not know it");
            parts.addAll(written(engine));
          }
          case UnsupportedPlan unsupported ->
              parts.add("REFUSED " + unsupported.sqlState().code() + " " + unsupported.message());
          default -> parts.add(plan.toString());
        }
      }
      return String.join("; ", parts);
    } catch (PgError error) {
      return "ERROR " + error.sqlState().code() + " " + error.message();
    }
  }
}
