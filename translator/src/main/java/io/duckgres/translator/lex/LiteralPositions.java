package io.duckgres.translator.lex;

import io.duckgres.types.PgError;

/** Where a constant stands that its type refused. */
public final class LiteralPositions {
  private LiteralPositions() {}

  /**
   * Points an error whose text ends with the constant, as those of input functions do, to that
   * constant; others stay as they are.
   */
  public static PgError locate(PgError error, Statement statement) {
    if (error.position() == 0 && error.sqlState().code().startsWith("22")) {
      for (Token token : statement.tokens()) {
        if (token.kind() == Token.Kind.STRING
            && error.message().endsWith(": \"" + token.text() + "\"")) {
          return error.position(LexErrors.position(statement.sql(), token.start()));
        }
      }
    }
    return error;
  }
}
