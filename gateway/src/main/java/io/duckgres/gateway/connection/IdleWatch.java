package io.duckgres.gateway.connection;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a session that waits for a command, outside a transaction, for too long. One timer a
 * connection that looks at the clock when it fires, so that commands cost nothing.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close ends in channelInactive
final class IdleWatch implements Runnable {
  private final Connection connection;
  private final long limitNanos;

  private IdleWatch(Connection connection, long limitNanos) {
    this.connection = connection;
    this.limitNanos = limitNanos;
  }

  /** Watches from now on; a zero limit watches nothing. */
  static void start(Connection connection, Duration limit) {
    if (!limit.isZero()) {
      new IdleWatch(connection, limit.toNanos()).again(limit.toNanos());
    }
  }

  private void again(long nanos) {
    connection.channel().eventLoop().schedule(this, nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void run() {
    if (!connection.channel().isActive()) {
      return;
    }
    long idle = connection.idleNanos();
    if (idle >= limitNanos) {
      connection.end(
          PgError.fatal(
              SqlState.IDLE_SESSION_TIMEOUT, "terminating connection due to idle-session timeout"));
    } else {
      again(limitNanos - idle);
    }
  }
}
