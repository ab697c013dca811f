package io.duckgres.executor.observe;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.types.PgError;
import org.jspecify.annotations.Nullable;

/**
 * Hears what happens in the server. Called by any thread on the way of a statement: never blocks.
 */
public interface Observer {
  /** Hears nothing. */
  Observer NONE =
      new Observer() {
        @Override
        public void statementEnded(
            SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {}

        @Override
        public void authenticationFailed() {}

        @Override
        public void connectionRejected() {}
      };

  /**
   * A statement that is not empty has been answered.
   *
   * @param session whose it was; its query is the statement
   * @param tag the command tag, null after an error
   * @param error null for success
   * @param nanos from its first step to its last row
   */
  void statementEnded(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos);

  /**
   * A call of Flight SQL has been answered.
   *
   * @param method its name, such as DoGet
   */
  default void flightCall(String method, long nanos) {}

  /**
   * A Flight client wanted a session: created, reused, auth_failed, create_failed, token_invalid.
   */
  default void flightSession(String outcome) {}

  /** A Flight session ended by its time (periodic) or by the server (forced). */
  default void flightSessionReaped(String trigger) {}

  /** A client did not prove who it is. */
  void authenticationFailed();

  /** A client was turned away because its address takes too much. */
  void connectionRejected();
}
