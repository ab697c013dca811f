package io.duckgres.translator.plan;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * What the grammar had against a query that went to the engine all the same: the error to report
 * when the engine cannot parse it either.
 *
 * @param position in characters of the whole text from 1
 */
public record GrammarError(String message, int position) {

  public static GrammarError of(PgError error) {
    return new GrammarError(error.message(), error.position());
  }

  public PgError error() {
    return PgError.error(SqlState.SYNTAX_ERROR, message).position(position);
  }
}
