package io.duckgres.translator.plan;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/** A statement that is understood but refused where it would have run. */
public record UnsupportedPlan(
    Source source, String tag, SqlState sqlState, String message, @Nullable String hint)
    implements StatementPlan {

  /** A new error each time: errors are mutable, plans are shared. */
  public PgError error() {
    return PgError.error(sqlState, message).hint(hint);
  }
}
