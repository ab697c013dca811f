package io.duckgres.executor.querylog;

import java.time.Duration;

/**
 * How much of the past is kept.
 *
 * @param entries statements kept at most, the oldest go first; 0 keeps none
 * @param retention how long a statement is shown; zero for no limit
 */
public record QueryLogOptions(int entries, Duration retention) {
  /** The last ten thousand of a week. */
  public static final QueryLogOptions DEFAULTS = new QueryLogOptions(10_000, Duration.ofDays(7));
}
