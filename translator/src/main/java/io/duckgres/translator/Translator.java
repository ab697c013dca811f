package io.duckgres.translator;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Lexed;
import io.duckgres.translator.lex.Lexer;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.plan.Source;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL text to plans. Thread-safe; one instance serves all sessions. */
public final class Translator {
  /** About 2,000 statements of the usual length. */
  private static final long CACHED_CHARACTERS = 4L << 20;

  private final TranslationCache cache = new TranslationCache(CACHED_CHARACTERS);

  /**
   * The plans of all statements in a text, in order; empty for a text without statements.
   *
   * @throws PgError 42601 (and the scanner's other errors) with the position in characters of the
   *     whole text: nothing of the text may run then. What is understood but not supported is an
   *     {@code UnsupportedPlan}, so that the statements before it run.
   */
  public List<StatementPlan> translate(String sql, TranslationContext context) {
    return cache.get(sql, context, text -> translateAnew(text, context));
  }

  private static List<StatementPlan> translateAnew(String sql, TranslationContext context) {
    Lexed lexed = Lexer.lex(sql, context.standardConformingStrings());
    List<StatementPlan> plans = new ArrayList<>();
    List<PgError> notices = lexed.notices();
    for (Statement statement : lexed.statements()) {
      Source source =
          new Source(
              statement.text(),
              LexErrors.position(sql, statement.start()) - 1,
              plans.isEmpty() ? notices : List.of());
      plans.add(StatementTranslator.plan(statement, source, context));
    }
    return List.copyOf(plans);
  }
}
