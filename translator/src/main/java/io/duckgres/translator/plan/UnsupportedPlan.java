package io.duckgres.translator.plan;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/**
 * A statement that parses but is refused where it would have run, as the statements before it in
 * the same text do run.
 *
 * @param position in characters of the whole text from 1, 0 for none
 */
public record UnsupportedPlan(
    Source source,
    String tag,
    SqlState sqlState,
    String message,
    @Nullable String detail,
    @Nullable String hint,
    int position)
    implements StatementPlan {

  public static UnsupportedPlan of(Source source, String tag, PgError error) {
    return new UnsupportedPlan(
        source,
        tag,
        error.sqlState(),
        error.message(),
        error.detail(),
        error.hint(),
        error.position());
  }

  /** A new error each time: errors can be changed, plans are shared. */
  public PgError error() {
    return PgError.error(sqlState, message).detail(detail).hint(hint).position(position);
  }
}
