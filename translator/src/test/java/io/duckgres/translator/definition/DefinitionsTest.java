package io.duckgres.translator.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.duckgres.translator.Cases;
import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.Translator;
import io.duckgres.translator.plan.DefinitionPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** PostgreSQL's DDL and the engine statements it comes to on {@link FixedDefinitions}. */
class DefinitionsTest {
  private final Translator translator = new Translator();

  @TestFactory
  Stream<DynamicTest> cases() {
    return Cases.of(DefinitionsTest.class, "definitions.tsv").stream()
        .map(c -> dynamicTest(c.input(), () -> assertEquals(c.expected(), steps(c.input()))));
  }

  private String steps(String sql) {
    List<String> parts = new ArrayList<>();
    for (StatementPlan plan : translator.translate(sql, TranslationContext.of("postgres"))) {
      try {
        Steps steps = ((DefinitionPlan) plan).expansion().steps(new FixedDefinitions());
        steps.notices().forEach(notice -> parts.add("NOTICE " + notice.message()));
        parts.addAll(steps.statements());
      } catch (PgError error) {
        parts.add("ERROR " + error.sqlState().code() + " " + error.message());
      }
    }
    return String.join("; ", parts)
        .replaceAll("\u0002+\u0003", "\u0003")
        .replace('\u0001', '^')
        .replace('\u0002', '|')
        .replace('\u0003', '$')
        .replace('\u0004', '.')
        .replace('\n', '/');
  }
}
