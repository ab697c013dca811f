package io.duckgres.translator.utility;

import io.duckgres.translator.TranslationContext;
import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import java.util.List;

/**
 * What a utility parser works with.
 *
 * @param reader at the token behind the command's first word
 */
public record UtilityContext(
    TokenReader reader, Source source, TranslationContext translation, Inner inner) {

  /** Translates a statement within a statement. */
  @FunctionalInterface
  public interface Inner {
    StatementPlan plan(Statement statement, Source source, TranslationContext context);
  }

  StatementPlan inner(Statement statement) {
    return inner(statement, translation.parameterTypes());
  }

  StatementPlan inner(Statement statement, List<Integer> parameterTypes) {
    Source source =
        new Source(
            statement.text(),
            LexErrors.position(statement.sql(), statement.start()) - 1,
            List.of());
    return inner.plan(statement, source, translation.withParameterTypes(parameterTypes));
  }
}
