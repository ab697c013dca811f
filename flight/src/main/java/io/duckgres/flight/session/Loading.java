package io.duckgres.flight.session;

import io.duckgres.executor.session.Session;
import io.duckgres.executor.statement.RowLoad;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.function.Function;

/**
 * Loads rows into a session over several turns, in which it does nothing else. Calls may come from
 * any thread and wait for their turn.
 */
public final class Loading {
  private final FlightSession owner;
  private final Ingest ingest;
  private final Lane lane;
  private final StatementTimer timer;

  Loading(FlightSession owner, Ingest ingest, Lane lane) {
    this.owner = owner;
    this.ingest = ingest;
    this.lane = lane;
    this.timer = new StatementTimer(owner);
  }

  /**
   * Starts.
   *
   * @param start begins the load; when it fails, what it did is undone
   */
  public RowLoad begin(Function<Session, RowLoad> start) {
    return owner.turn(
        () -> {
          owner.settle();
          timer.begins();
          try {
            RowLoad begun = start.apply(owner.session());
            ingest.begins(begun);
            return begun;
          } catch (PgError e) {
            timer.ends(null, e);
            throw e;
          } finally {
            if (ingest.load() == null) {
              owner.undo();
            }
          }
        });
  }

  /** A piece of the work. */
  public void next(Runnable piece) {
    boolean unused =
        owner.turn(
            () -> {
              checkLoading();
              told(piece);
              ingest.gotRows();
              return true;
            });
  }

  /** Stores what is left and commits, unless in a transaction; the number of rows. */
  public long end(RowLoad finished) {
    return owner.turn(
        () ->
            owner.synced(
                () -> {
                  checkLoading();
                  long[] rows = {0};
                  told(() -> rows[0] = finished.finish());
                  ingest.ends();
                  timer.ends("COPY " + rows[0], null);
                  return rows[0];
                }));
  }

  private void told(Runnable piece) {
    try {
      piece.run();
    } catch (PgError e) {
      timer.ends(null, e);
      throw e;
    }
  }

  /** Undoes a load that did not end well, and with it the transaction it is in. */
  public void abandon(RowLoad abandoned) {
    boolean unused =
        lane.call(
            () -> {
              if (ingest.load() != null) {
                giveUp(abandoned);
              }
              return true;
            });
  }

  /** In turn: the same. */
  void giveUp(RowLoad abandoned) {
    abandoned.close();
    if (!owner.isClosed()) {
      owner.undo();
    }
    ingest.ends();
    if (timer.isRunning()) {
      timer.ends(null, Turn.canceled());
    }
  }

  /** In turn: throws when another command has taken the place of a load that got no more rows. */
  private void checkLoading() {
    if (ingest.load() == null) {
      throw PgError.error(
          SqlState.QUERY_CANCELED, "the bulk ingest was given up for another command");
    }
  }
}
