package io.duckgres.translator.lex;

import java.util.List;

/**
 * One statement's tokens (at least one, no END) within the whole text.
 *
 * @param sql the whole text; token positions count in it
 */
public record Statement(String sql, List<Token> tokens) {

  public int start() {
    return tokens.getFirst().start();
  }

  public int end() {
    return tokens.getLast().end();
  }

  public String text() {
    return sql.substring(start(), end());
  }

  public Token first() {
    return tokens.getFirst();
  }
}
