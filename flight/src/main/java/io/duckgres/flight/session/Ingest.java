package io.duckgres.flight.session;

import io.duckgres.executor.statement.RowLoad;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The bulk ingest under way in a session, if any, and how other commands of the session give way to
 * it. Some drivers leave the stream of an ingest open that failed on their side: one that has been
 * silent for a while gives way itself.
 */
final class Ingest {
  /** How long an ingest may send nothing before another command of its session ends it. */
  private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** How long a command waits for an ingest of its session that does get rows. */
  static final long WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);

  /** In the session's turn only. */
  private @Nullable RowLoad load;

  /** When the load last got rows, in nanoseconds; written in turn. */
  private volatile long used;

  private volatile CompletableFuture<Void> end = CompletableFuture.completedFuture(null);

  /** In turn: the load under way. */
  @Nullable RowLoad load() {
    return load;
  }

  /** In turn. */
  void begins(RowLoad begun) {
    load = begun;
    end = new CompletableFuture<>();
    gotRows();
  }

  /** In turn. */
  void gotRows() {
    used = System.nanoTime();
  }

  /** In turn. */
  void ends() {
    load = null;
    end.complete(null);
  }

  /** In turn: whether no load is under way that has got rows lately. */
  boolean givesWay() {
    return load == null || System.nanoTime() - used >= PATIENCE_NANOS;
  }

  /**
   * Gives a load that its client has just given up the time to notice, and one that has been silent
   * too long to be taken for abandoned; not in a turn. Rows that are still stored when the client
   * gives up count from when they are stored, so the silence is measured again after each wait.
   *
   * @param givesWay asks {@link #givesWay} in turn
   */
  void await(BooleanSupplier givesWay) {
    long began = System.nanoTime();
    CompletableFuture<Void> under = end;
    while (!under.isDone() && System.nanoTime() - began < WAIT_NANOS) {
      long silence = PATIENCE_NANOS - (System.nanoTime() - used);
      if (silence <= 0 && givesWay.getAsBoolean()) {
        return;
      }
      try {
        under.get(Math.max(silence, 1), TimeUnit.NANOSECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException | TimeoutException e) {
        // still loading: look again
      }
    }
  }
}
