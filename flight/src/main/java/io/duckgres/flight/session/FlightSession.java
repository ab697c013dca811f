package io.duckgres.flight.session;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.RowLoad;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.grpc.Context;
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
  private final StatementEnd ends;
  private final NamedTransaction transaction;
  private final Handles handles = new Handles();
  private final Ingest ingest = new Ingest();
  private final Loading loading;
  private final Instant began = Instant.now();
  private volatile Instant lastUsed = began;
  private volatile boolean closed;

  /** Touched in the session's turn only. */
  private @Nullable Reading open;

  /**
   * @param ends is told of the statements of clients
   */
  FlightSession(String user, Session session, Lane lane, StatementEnd ends) {
    this.user = user;
    this.session = session;
    this.lane = lane;
    this.ends = ends;
    this.transaction = new NamedTransaction(session);
    this.loading = new Loading(this, ingest, lane);
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
   * to its end, so that the engine is free. The implicit transaction ends with the command. When
   * the client gives up the call, the command is interrupted.
   *
   * @throws PgError the command failed
   */
  public <T> T run(Function<Session, T> command) {
    used();
    long deadline = System.nanoTime() + Ingest.WAIT_NANOS;
    while (true) {
      awaitLoad();
      // An ingest whose client has failed may begin only now, before this command's turn.
      boolean last = System.nanoTime() - deadline >= 0;
      Attempt<T> attempt =
          turn(() -> last || ingest.givesWay() ? perform(command) : Attempt.<T>postponed());
      if (attempt.done()) {
        return attempt.result();
      }
    }
  }

  private <T> Attempt<T> perform(Function<Session, T> command) {
    settle();
    return new Attempt<>(true, synced(() -> command.apply(session)));
  }

  /** A command that ran, or one that found an ingest in its place. */
  private record Attempt<T>(boolean done, T result) {
    @SuppressWarnings("NullAway") // nobody reads the result of what was not done
    static <T> Attempt<T> postponed() {
      return new Attempt<>(false, null);
    }
  }

  /** A body, and the end of its implicit transaction whatever becomes of it. */
  <T> T synced(Supplier<T> body) {
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

  /** Bulk ingest into this session. */
  public Loading loading() {
    return loading;
  }

  /** In turn: undoes what runs, and with it the transaction it is in. */
  void undo() {
    session.abortPipeline();
    try {
      session.sync();
    } catch (PgError e) {
      LOG.debug("session {}: {}", session.pid(), e.toString());
    }
  }

  /** Waits for an ingest to end or to give way; not in a turn. */
  void awaitLoad() {
    ingest.await(() -> lane.call(ingest::givesWay));
  }

  /** A piece of work in its turn, waited for, that ends with the call of the client. */
  <T> T turn(Supplier<T> body) {
    used();
    Turn turn = new Turn(session::interrupt);
    Context call = Context.current();
    Context.CancellationListener gone = context -> turn.cancel();
    call.addListener(gone, Runnable::run);
    try {
      return lane.call(
          () ->
              turn.run(
                  () -> {
                    checkOpen();
                    return body.get();
                  }));
    } finally {
      call.removeListener(gone);
    }
  }

  /** Frees what a handle that was removed held in the session; does not wait. */
  public void forget(PreparedHandle handle) {
    Reading reading = handles.reading(handle.id());
    if (reading != null) {
      return; // its result is still read; the statement goes with the session
    }
    submit(
        () -> {
          if (!closed) {
            settleQuietly();
            session.closeStatement(handle.id());
          }
        });
  }

  private void settleQuietly() {
    try {
      settle();
    } catch (PgError e) {
      LOG.debug("session {}: {}", session.pid(), e.toString());
    }
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
    RowLoad running = ingest.load();
    if (running != null && ingest.givesWay()) {
      loading.giveUp(running);
    } else if (running != null) {
      throw PgError.error(SqlState.OBJECT_IN_USE, "a bulk ingest of this session is under way")
          .hint("Use a session of its own.");
    }
  }

  /** In turn: the result whose rows are being produced. */
  void reading(@Nullable Reading reading) {
    open = reading;
  }

  /** In turn: a client began or ended a transaction by action. */
  public void transaction(@Nullable String id) {
    transaction.is(id);
  }

  /** In turn: refuses a command that names a transaction other than the one open. */
  public void checkTransaction(String id) {
    transaction.check(id);
  }

  /**
   * In turn: a client's statement was answered.
   *
   * @param tag null after an error, and for a text without a statement, which does not count
   * @param error null for success
   * @param began its start by {@link System#nanoTime}
   */
  public void answered(@Nullable String tag, @Nullable PgError error, long began) {
    if (tag != null || error != null) {
      ends.told(session.activity(), tag, error, System.nanoTime() - began);
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
            RowLoad unfinished = ingest.load();
            if (unfinished != null) {
              unfinished.close();
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
