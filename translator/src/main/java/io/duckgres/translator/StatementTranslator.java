package io.duckgres.translator;

import io.duckgres.translator.fallback.Fallback;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.utility.UtilityParser;

/** One statement to its plan: by a hand parser, by the grammar, or as a fallback. */
final class StatementTranslator {
  private StatementTranslator() {}

  static StatementPlan plan(Statement statement, Source source, TranslationContext context) {
    StatementPlan utility =
        UtilityParser.parse(statement, source, context, StatementTranslator::plan);
    if (utility != null) {
      return utility;
    }
    return Fallback.plan(statement, source, context);
  }
}
