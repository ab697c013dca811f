package io.duckgres.flight.session;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.session.TransactionStatus;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Flight client's session: an executor's session, what clients prepared in it, and the one result
 * whose rows are still being produced. Calls may come from any thread; they take turns.
 */
public final class FlightSession {
  private static final Logger LOG = LoggerFactory.getLogger(FlightSession.class);

  private final String user;
  private final Session session;
  private final Lane lane;
  private final Handles handles = new Handles();
  private final Instant began = Instant.now();
  private volatile Instant lastUsed = began;
  private volatile boolean closed;

  /** Touched in the session's turn only. */
  private @Nullable Reading open;

  private @Nullable String transaction;

  FlightSession(String user, Session session, Lane lane) {
    this.user = user;
    this.session = session;
    this.lane = lane;
  }

  public String user() {
    return user;
  }

  /** Prepared statements and pending queries. */
  public Handles handles() {
    return handles;
  }

  /** The process id the session has in pg_stat_activity. */
  public int pid() {
    return session.pid();
  }

  Instant lastUsed() {
    return lastUsed;
  }

  Instant began() {
    return began;
  }

  boolean isClosed() {
    return closed;
  }

  void used() {
    lastUsed = Instant.now();
  }

  boolean isIdleSince(Duration time, Instant now) {
    return handles.readings().isEmpty() && lastUsed.plus(time).isBefore(now);
  }

  /**
   * Runs a command in its turn and waits for it. A result that is still being read is first fetched
   * to its end, so that the engine is free. The implicit transaction ends with the command.
   *
   * @throws PgError the command failed
   */
  public <T> T run(Function<Session, T> command) {
    used();
    return lane.call(() -> perform(command));
  }

  private <T> T perform(Function<Session, T> command) {
    checkOpen();
    settle();
    return synced(() -> command.apply(session));
  }

  /** A body, and the end of its implicit transaction whatever becomes of it. */
  private <T> T synced(Supplier<T> body) {
    PgError failure = null;
    try {
      return body.get();
    } catch (PgError e) {
      failure = e;
      throw e;
    } finally {
      try {
        session.sync();
      } catch (PgError e) {
        if (failure == null) {
          throw e;
        }
        LOG.debug("session {}: {}", session.pid(), e.toString());
      }
    }
  }

  /**
   * Runs a piece of a longer work in its turn, without waiting.
   *
   * @param task must not throw
   */
  public void submit(Runnable task) {
    used();
    lane.submit(task);
  }

  boolean isWaitedFor() {
    return lane.isWaiting();
  }

  /** In turn: the session itself, for a {@link Reading}. */
  Session session() {
    return session;
  }

  /** In turn: throws when the session has ended. */
  void checkOpen() {
    if (closed) {
      throw PgError.fatal(SqlState.CONNECTION_DOES_NOT_EXIST, "the session has ended");
    }
  }

  /** In turn: makes the engine free for another statement. */
  void settle() {
    Reading reading = open;
    if (reading != null) {
      reading.spool();
    }
  }

  /** In turn: the result whose rows are being produced. */
  void reading(@Nullable Reading reading) {
    open = reading;
  }

  /** In turn: the transaction a client began by action, null for none. */
  public @Nullable String transaction() {
    return transaction;
  }

  /** In turn: a client began or ended a transaction by action. */
  public void transaction(@Nullable String id) {
    transaction = id;
  }

  /**
   * In turn: refuses a command that names another transaction than the one open. A transaction that
   * was begun in SQL has no name and takes every command.
   *
   * @param id what the command names, empty for nothing
   */
  public void checkTransaction(String id) {
    String current = transaction;
    if (current != null && session.status() == TransactionStatus.IDLE) {
      current = null; // ended in SQL
      transaction = null;
    }
    if (!id.isEmpty() && !id.equals(current)) {
      throw PgError.error(
          SqlState.INVALID_TRANSACTION_INITIATION, "the transaction named does not exist");
    }
    if (id.isEmpty() && current != null) {
      throw PgError.error(SqlState.ACTIVE_SQL_TRANSACTION, "a transaction is open in this session")
          .hint("Send its id with the command, or use a session of its own.");
    }
  }

  /** Stops what runs and ends the session; any thread, does not wait. Can be called twice. */
  void end() {
    closed = true;
    handles.readings().forEach(Reading::cancel);
    session.interrupt();
    lane.submit(
        () -> {
          try {
            Reading reading = open;
            if (reading != null) {
              reading.abandon();
            }
            session.close();
          } catch (RuntimeException e) {
            LOG.error("Session {} did not end well", session.pid(), e);
          }
        });
  }

  /** Waits until {@link #end} has done its work. */
  void awaitEnd() {
    lane.call(() -> true);
  }
}
