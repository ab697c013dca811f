package io.duckgres.translator.lex;

import io.duckgres.types.PgError;
import java.util.ArrayList;
import java.util.List;

/**
 * A text and its tokens.
 *
 * @param tokens END last
 * @param notices of truncated identifiers
 */
public record Lexed(String sql, List<Token> tokens, List<PgError> notices) {

  /**
   * The statements between semicolons, empty ones dropped. Semicolons within parentheses (rules)
   * and within a function's BEGIN ATOMIC … END do not separate.
   */
  public List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    int from = 0;
    int depth = 0;
    int atomic = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isSymbol("(")) {
        depth++;
      } else if (token.isSymbol(")")) {
        depth--;
      } else if (token.is("atomic") && i > from && tokens.get(i - 1).is("begin")) {
        atomic++;
      } else if (atomic > 0 && token.is("case")) {
        atomic++;
      } else if (atomic > 0 && token.is("end")) {
        atomic--;
      }
      boolean ends =
          token.kind() == Token.Kind.END || (token.isSymbol(";") && depth <= 0 && atomic == 0);
      if (ends) {
        if (i > from) {
          statements.add(new Statement(sql, tokens.subList(from, i)));
        }
        from = i + 1;
        depth = 0;
      }
    }
    return statements;
  }
}
