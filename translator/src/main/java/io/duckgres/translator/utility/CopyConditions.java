package io.duckgres.translator.utility;

import io.duckgres.translator.lex.LexErrors;
import io.duckgres.translator.lex.Statement;
import io.duckgres.translator.lex.Token;
import io.duckgres.translator.lex.Token.Kind;
import io.duckgres.translator.plan.StatementPlan;
import io.duckgres.translator.rewrite.SetFunctions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The WHERE of COPY FROM: a query of the rows that came in. */
final class CopyConditions {
  private static final Set<String> QUERY_WORDS = Set.of("select", "with", "values", "table");

  private CopyConditions() {}

  /**
   * {@code SELECT * FROM table WHERE condition}, its tokens where the client wrote them.
   *
   * @throws PgError 0A000 for a subquery or a set-returning function, 42P02 for a parameter
   */
  static StatementPlan plan(
      UtilityContext context, List<String> table, Token where, Statement condition) {
    for (int i = 0; i < condition.tokens().size(); i++) {
      check(condition, i);
    }
    List<Token> tokens = new ArrayList<>();
    tokens.add(at(where, Kind.WORD, "select"));
    tokens.add(at(where, Kind.SYMBOL, "*"));
    tokens.add(at(where, Kind.WORD, "from"));
    tokens.add(at(where, Kind.QUOTED, table.getLast()));
    tokens.add(where);
    tokens.addAll(condition.tokens());
    return context.inner(new Statement(condition.sql(), tokens), List.of());
  }

  private static Token at(Token place, Kind kind, String text) {
    return new Token(kind, text, place.start(), place.end());
  }

  /** The names in a condition, of columns and of anything else. */
  static Set<String> words(Statement condition) {
    return condition.tokens().stream()
        .filter(Token::isName)
        .map(Token::text)
        .collect(Collectors.toSet());
  }

  private static void check(Statement condition, int at) {
    List<Token> tokens = condition.tokens();
    Token token = tokens.get(at);
    if (token.kind() == Kind.PARAMETER) {
      throw PgError.error(SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + token.text())
          .position(LexErrors.position(condition.sql(), token.start()));
    }
    boolean more = at + 1 < tokens.size();
    if (more
        && token.isName()
        && tokens.get(at + 1).isSymbol("(")
        && SetFunctions.isSetReturning(token.text())) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "set-returning functions are not allowed in COPY FROM WHERE conditions")
          .position(LexErrors.position(condition.sql(), token.start()));
    }
    boolean subquery =
        token.isSymbol("(")
            && more
            && tokens.get(at + 1).kind() == Kind.WORD
            && QUERY_WORDS.contains(tokens.get(at + 1).text());
    if (subquery) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "cannot use subquery in COPY FROM WHERE condition")
          .position(LexErrors.position(condition.sql(), link(tokens, at).start()));
    }
  }

  /** The token that PostgreSQL blames: the operator before a subquery, if there is one. */
  private static Token link(List<Token> tokens, int parenthesis) {
    int before = parenthesis - 1;
    if (before < 0) {
      return tokens.get(parenthesis);
    }
    Token word = tokens.get(before);
    if (word.is("exists") || word.is("array")) {
      return word;
    }
    if (word.is("in")) {
      return before > 0 && tokens.get(before - 1).is("not") ? tokens.get(before - 1) : word;
    }
    boolean quantified = word.is("any") || word.is("some") || word.is("all");
    return quantified && before > 0 ? tokens.get(before - 1) : tokens.get(parenthesis);
  }
}
