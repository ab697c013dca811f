package io.duckgres.flight.session;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.function.Supplier;

/**
 * A piece of work that can be told to stop, and then stops nothing but itself. {@link #cancel} from
 * any thread.
 */
final class Turn {
  private final Runnable interrupt;
  private boolean active;
  private boolean cancelled;

  /**
   * @param interrupt stops the statement that the session runs
   */
  Turn(Runnable interrupt) {
    this.interrupt = interrupt;
  }

  /** Does the work, unless it was told to stop before: 57014 then. */
  <T> T run(Supplier<T> work) {
    synchronized (this) {
      if (cancelled) {
        throw canceled();
      }
      active = true;
    }
    try {
      return work.get();
    } finally {
      synchronized (this) {
        active = false;
      }
    }
  }

  void cancel() {
    synchronized (this) {
      cancelled = true;
      if (active) {
        interrupt.run();
      }
    }
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  static PgError canceled() {
    return PgError.error(SqlState.QUERY_CANCELED, "canceling statement due to user request");
  }
}
