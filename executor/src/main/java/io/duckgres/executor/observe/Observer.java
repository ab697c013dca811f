package io.duckgres.executor.observe;

import io.duckgres.types.SqlState;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens in the server. Called by any thread on the way of a statement: never blocks.
 */
public interface Observer {
  /** Hears nothing. */
  Observer NONE =
      new Observer() {
        @Override
        public void statementEnded(@Nullable SqlState failure, long nanos) {}

        @Override
        public void authenticationFailed() {}

        @Override
        public void connectionRejected() {}
      };

  /**
   * A statement that is not empty has been answered.
   *
   * @param failure null for success
   * @param nanos from its first step to its last row
   */
  void statementEnded(@Nullable SqlState failure, long nanos);

  /** A client did not prove who it is. */
  void authenticationFailed();

  /** A client was turned away because its address takes too much. */
  void connectionRejected();
}
