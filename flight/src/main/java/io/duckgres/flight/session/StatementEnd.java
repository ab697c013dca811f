package io.duckgres.flight.session;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/** Is told of each statement that was answered, for metrics and duckgres.query_log. */
@FunctionalInterface
interface StatementEnd {
  /**
   * @param session whose it was; its query is the statement
   * @param tag the command tag, null after an error
   * @param error null for success
   * @param nanos from its first step to its last row
   */
  void told(SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos);
}
