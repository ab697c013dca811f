package io.duckgres.executor.schedule;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Who may run a statement now, and the queue of those who may not: first come, first served, but
 * for users who have all they may have, whom others pass. A statement that waits holds no thread.
 * Safe for any thread.
 */
public final class Admission {
  private final ScheduledExecutorService timer;
  private final Object lock = new Object();
  private final Map<String, Integer> runningOf = new HashMap<>();
  private final Set<Slot> queue = new LinkedHashSet<>();
  private int running;
  private volatile AdmissionLimits limits;

  /**
   * @param timer ends waits that take too long
   */
  public Admission(AdmissionLimits limits, ScheduledExecutorService timer) {
    this.limits = limits;
    this.timer = timer;
  }

  /** Changes the limits; what runs goes on, what waits may start. */
  public void limits(AdmissionLimits changed) {
    limits = changed;
    grant();
  }

  /** Statements that run and were counted, which they are while there are limits. */
  public int running() {
    synchronized (lock) {
      return running;
    }
  }

  /** Statements that wait. */
  public int waiting() {
    synchronized (lock) {
      return queue.size();
    }
  }

  /** A place for the statements of one session of that user, one after another. */
  public Slot slot(String user) {
    return new Slot(user);
  }

  /** Starts those of the queue that may, and tells them outside the lock. */
  private void grant() {
    List<Slot> granted = new ArrayList<>();
    synchronized (lock) {
      for (Iterator<Slot> waiting = queue.iterator(); waiting.hasNext(); ) {
        Slot slot = waiting.next();
        if (!totalHasRoom()) {
          break;
        }
        if (hasRoom(slot.user)) {
          waiting.remove();
          slot.take();
          granted.add(slot);
        }
      }
    }
    granted.forEach(Slot::wake);
  }

  private boolean totalHasRoom() {
    return limits.total() == 0 || running < limits.total();
  }

  private boolean hasRoom(String user) {
    return totalHasRoom()
        && (limits.perUser() == 0 || runningOf.getOrDefault(user, 0) < limits.perUser());
  }

  private static PgError refusal(String message, @Nullable String detail) {
    PgError error = PgError.error(SqlState.TOO_MANY_CONNECTIONS, message);
    if (detail != null) {
      error = error.detail(detail);
    }
    return error.hint(
        "Try again later, or raise admission.max_statements or admission.max_statements_per_user.");
  }

  private enum State {
    FREE,
    WAITING,
    /** Waited too long. */
    LATE,
    HELD,
    /** Runs, begun while there were no limits. */
    UNCOUNTED
  }

  /** The place of one session. */
  public final class Slot {
    private final String user;
    private State state = State.FREE;
    private Runnable wake = () -> {};
    private @Nullable ScheduledFuture<?> limit;

    private Slot(String user) {
      this.user = user;
    }

    /**
     * Asks for the right to run, or asks again after being woken.
     *
     * @param wake called by any thread when asking again is worth it
     * @return whether the statement may run; {@link #release} gives the right back
     * @throws PgError 53300: too many wait, or this one has waited too long
     */
    public boolean request(Runnable wake) {
      synchronized (lock) {
        switch (state) {
          case HELD, UNCOUNTED -> {
            return true;
          }
          case WAITING -> {
            this.wake = wake;
            return false;
          }
          case LATE -> {
            state = State.FREE;
            throw refusal(
                "too many statements are running",
                "The statement has waited for %d ms.".formatted(limits.patience().toMillis()));
          }
          case FREE -> {}
        }
        if (limits.isNone()) {
          state = State.UNCOUNTED;
          return true;
        }
        if (hasRoom(user)) {
          take();
          return true;
        }
        enqueue(wake);
        return false;
      }
    }

    private void enqueue(Runnable onChange) {
      if (limits.waiting() > 0 && queue.size() >= limits.waiting()) {
        throw refusal(
            "too many statements are running", queue.size() + " others wait, which is the limit.");
      }
      wake = onChange;
      state = State.WAITING;
      queue.add(this);
      if (!limits.patience().isZero()) {
        limit = timer.schedule(this::late, limits.patience().toMillis(), TimeUnit.MILLISECONDS);
      }
    }

    /** Under the lock. */
    private void take() {
      state = State.HELD;
      running++;
      runningOf.merge(user, 1, Integer::sum);
      stopClock();
    }

    private void stopClock() {
      ScheduledFuture<?> clock = limit;
      limit = null;
      if (clock != null) {
        clock.cancel(false);
      }
    }

    private void late() {
      synchronized (lock) {
        if (state != State.WAITING) {
          return;
        }
        state = State.LATE;
        queue.remove(this);
      }
      wake();
    }

    /** Makes the statement look again why it waits, if it does; it may have to stop. */
    public void wake() {
      Runnable told;
      synchronized (lock) {
        told = wake;
        if (state == State.FREE || state == State.UNCOUNTED) {
          return;
        }
      }
      told.run();
    }

    /** The statement has ended, or does not want to start any more; harmless when there is none. */
    public void release() {
      boolean room;
      synchronized (lock) {
        room = state == State.HELD;
        if (room) {
          running--;
          runningOf.computeIfPresent(user, (name, count) -> count == 1 ? null : count - 1);
        }
        queue.remove(this);
        stopClock();
        wake = () -> {};
        state = State.FREE;
      }
      if (room) {
        grant();
      }
    }
  }
}
