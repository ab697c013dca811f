package io.duckgres.gateway.cli;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.observe.Observer;
import io.duckgres.executor.querylog.SecretTexts;
import io.duckgres.types.PgError;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs statements that take long, as log_min_duration_statement of PostgreSQL does. Any thread. */
final class SlowStatements implements Observer {
  private static final Logger LOG = LoggerFactory.getLogger(SlowStatements.class);

  private volatile long threshold = Long.MAX_VALUE;

  /** From how long on, zero for none. */
  void threshold(Duration threshold) {
    this.threshold = threshold.isZero() ? Long.MAX_VALUE : threshold.toNanos();
  }

  @Override
  public void statementEnded(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {
    if (nanos >= threshold) {
      LOG.info(
          "duration: {} ms  session {} of user \"{}\"  statement: {}",
          String.format(Locale.ROOT, "%.3f", nanos / 1e6),
          session.pid(),
          session.user(),
          SecretTexts.hide(session.query()));
    }
  }

  @Override
  public void authenticationFailed() {}

  @Override
  public void connectionRejected() {}
}
