package io.duckgres.translator;

import io.duckgres.translator.fallback.Fallback;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;

/** One statement to its plan: by a hand parser, by the grammar, or as a fallback. */
final class StatementTranslator {
  private final TranslationContext context;

  StatementTranslator(TranslationContext context) {
    this.context = context;
  }

  StatementPlan plan(Statement statement, Source source) {
    return Fallback.plan(statement, source, context);
  }
}
