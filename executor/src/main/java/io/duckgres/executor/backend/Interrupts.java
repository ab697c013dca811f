package io.duckgres.executor.backend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a running statement is told to stop: by another session, its time limit, or because its
 * client has gone. {@link #raise} may be called by any thread, the rest by the session's.
 *
 * <p>An interrupt that reaches the engine just before a statement starts there is lost, so it is
 * repeated until the statement has ended.
 */
public final class Interrupts {
  private static final long REPEAT_MILLIS = 5;

  /** Why a statement must stop. */
  public enum Cause {
    USER_REQUEST("canceling statement due to user request"),
    STATEMENT_TIMEOUT("canceling statement due to statement timeout"),
    CLIENT_GONE("canceling statement due to loss of the client connection"),
    SHUTDOWN("terminating connection due to administrator command");

    private final String message;

    Cause(String message) {
      this.message = message;
    }
  }

  private final Runnable engineInterrupt;
  private final Runnable ended;
  private final ScheduledExecutorService timer;
  private final Object lock = new Object();

  /** Counts statements, so that a late repetition cannot hit the next one. */
  private long statement;

  private boolean running;
  private @Nullable Cause pending;

  /** Why no statement may start any more: what came between two statements is not lost. */
  private @Nullable Cause last;

  private @Nullable ScheduledFuture<?> timeout;

  /**
   * @param engineInterrupt stops what the engine runs for this session; harmless when it runs
   *     nothing
   * @param ended told when a statement has ended, perhaps more than once
   */
  public Interrupts(Runnable engineInterrupt, Runnable ended, ScheduledExecutorService timer) {
    this.engineInterrupt = engineInterrupt;
    this.ended = ended;
    this.timer = timer;
  }

  /** A statement starts, with its time limit in milliseconds, 0 for none. */
  public void begin(long timeoutMillis) {
    synchronized (lock) {
      long id = ++statement;
      running = true;
      pending = last;
      if (timeoutMillis > 0) {
        timeout =
            timer.schedule(
                () -> raise(id, Cause.STATEMENT_TIMEOUT), timeoutMillis, TimeUnit.MILLISECONDS);
      }
    }
  }

  /** The statement has ended. */
  public void end() {
    synchronized (lock) {
      running = false;
      ScheduledFuture<?> limit = timeout;
      if (limit != null) {
        limit.cancel(false);
        timeout = null;
      }
    }
    ended.run();
  }

  /**
   * Stops the running statement; without effect when none runs, but that the loss of the client and
   * the end of the session also stop those that come.
   */
  public void raise(Cause cause) {
    long id;
    synchronized (lock) {
      if (last == null && (cause == Cause.CLIENT_GONE || cause == Cause.SHUTDOWN)) {
        last = cause;
      }
      id = statement;
    }
    raise(id, cause);
  }

  private void raise(long id, Cause cause) {
    synchronized (lock) {
      if (!running || statement != id) {
        return;
      }
      if (pending == null) {
        pending = cause;
      }
    }
    engineInterrupt.run();
    timer.schedule(() -> raise(id, cause), REPEAT_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether the running statement was told to stop. */
  public boolean isPending() {
    synchronized (lock) {
      return pending != null;
    }
  }

  /** Throws 57014 when the running statement was told to stop. */
  public void check() {
    if (isPending()) {
      throw error();
    }
  }

  /**
   * The error of an interrupted statement, in the words of its cause; FATAL when the session ends.
   */
  public PgError error() {
    Cause cause;
    synchronized (lock) {
      cause = pending;
    }
    if (cause == Cause.SHUTDOWN) {
      return PgError.fatal(SqlState.ADMIN_SHUTDOWN, cause.message);
    }
    return PgError.error(
        SqlState.QUERY_CANCELED, (cause == null ? Cause.USER_REQUEST : cause).message);
  }
}
