package io.duckgres.functions.jsonpath;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** An error that a predicate turns into unknown and the silent argument suppresses. */
final class PathError extends Exception {
  private static final long serialVersionUID = 1;

  private final transient PgError error;

  PathError(SqlState state, String message) {
    super(message, null, false, false);
    error = PgError.error(state, message);
  }

  PathError hint(String hint) {
    error.hint(hint);
    return this;
  }

  /** What the client sees where nothing holds it back. */
  PgError error() {
    return error;
  }
}
