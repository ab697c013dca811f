package io.duckgres.translator.utility;

import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.TokenReader;
import io.duckgres.translator.plan.ExplainPlan;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.plan.UnsupportedPlan;
import io.duckgres.types.PgError;
import java.util.Locale;
import java.util.Set;

/** EXPLAIN in both spellings. */
final class ExplainParser {
  private static final Set<String> OPTIONS =
      Set.of(
          "analyze",
          "analyse",
          "verbose",
          "costs",
          "buffers",
          "wal",
          "settings",
          "timing",
          "summary",
          "format");

  private ExplainParser() {}

  static StatementPlan parse(UtilityContext context) {
    TokenReader reader = context.reader();
    boolean analyze = false;
    ExplainPlan.Format format = ExplainPlan.Format.TEXT;
    if (reader.peek().isSymbol("(") && OPTIONS.contains(reader.peek(1).text())) {
      reader.expectSymbol("(");
      do {
        Token name = reader.next();
        switch (name.text()) {
          case "analyze", "analyse" -> analyze = flag(reader);
          case "format" -> {
            try {
              format = ExplainPlan.Format.valueOf(value(reader).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
              throw reader.error().causedBy(e);
            }
          }
          default -> flag(reader);
        }
      } while (reader.acceptSymbol(","));
      reader.expectSymbol(")");
    } else {
      analyze = reader.acceptAny("analyze", "analyse");
      reader.accept("verbose");
    }
    StatementPlan inner = context.inner(reader.rest());
    return inner instanceof UnsupportedPlan
        ? inner
        : new ExplainPlan(context.source(), analyze, format, inner);
  }

  private static String value(TokenReader reader) {
    Token token = reader.next();
    return token.text();
  }

  private static boolean flag(TokenReader reader) throws PgError {
    if (reader.peek().isSymbol(",") || reader.peek().isSymbol(")")) {
      return true;
    }
    return switch (reader.next().text().toLowerCase(Locale.ROOT)) {
      case "true", "on", "1" -> true;
      default -> false;
    };
  }
}
