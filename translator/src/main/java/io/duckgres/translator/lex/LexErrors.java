package io.duckgres.translator.lex;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Errors of the scanner and the grammar, worded and positioned as PostgreSQL's. */
public final class LexErrors {
  private LexErrors() {}

  /** PostgreSQL's error position of a UTF-16 index: characters, from 1. */
  public static int position(String sql, int index) {
    return sql.codePointCount(0, Math.min(index, sql.length())) + 1;
  }

  /** {@code message at or near "text"}, where text runs from start to end. */
  public static PgError near(String sql, String message, int start, int end) {
    return PgError.error(
            SqlState.SYNTAX_ERROR,
            start >= sql.length()
                ? message + " at end of input"
                : message + " at or near \"" + sql.substring(start, end) + "\"")
        .position(position(sql, start));
  }

  /** {@code syntax error at or near "token"} or {@code … at end of input}. */
  public static PgError syntax(String sql, Token token) {
    return token.kind() == Token.Kind.END
        ? PgError.error(SqlState.SYNTAX_ERROR, "syntax error at end of input")
            .position(position(sql, token.start()))
        : near(sql, "syntax error", token.start(), token.end());
  }
}
