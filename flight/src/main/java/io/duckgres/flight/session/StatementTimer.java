package io.duckgres.flight.session;

import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/** Measures the statement that a longer work runs, until it is answered. In the session's turn. */
final class StatementTimer {
  private final FlightSession owner;
  private boolean running;
  private long began;

  StatementTimer(FlightSession owner) {
    this.owner = owner;
  }

  void begins() {
    running = true;
    began = System.nanoTime();
  }

  boolean isRunning() {
    return running;
  }

  /** The statement was answered, unless it was before. */
  void ends(@Nullable String tag, @Nullable PgError error) {
    if (running) {
      running = false;
      owner.answered(tag, error, began);
    }
  }
}
