package io.duckgres.executor.notify;

import io.duckgres.functions.scalar.SessionCalls.AdvisoryKey;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The advisory locks of one database. A holder is a session. Safe for any thread. */
public final class AdvisoryLocks {
  private static final long LOOK_MILLIS = 10;

  /** Looked at while waiting; throws to give up. */
  @FunctionalInterface
  public interface Patience {
    /**
     * @param waited milliseconds
     */
    void check(long waited);
  }

  /**
   * What a session holds.
   *
   * @param inTransaction until the transaction ends
   */
  private record Grant(Object holder, AdvisoryKey key, boolean shared, boolean inTransaction) {}

  /** A row of pg_locks. */
  public record Held(Object holder, AdvisoryKey key, boolean shared) {}

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();
  private final Map<AdvisoryKey, List<Grant>> grants = new HashMap<>();

  /** What each waiting session waits for. */
  private final Map<Object, Grant> waiting = new HashMap<>();

  /** Takes a lock if nobody else's stands against it. */
  public boolean tryLock(Object holder, AdvisoryKey key, boolean shared, boolean inTransaction) {
    lock.lock();
    try {
      List<Grant> present = grants.computeIfAbsent(key, k -> new ArrayList<>());
      for (Grant grant : present) {
        if (grant.holder() != holder && !(shared && grant.shared())) {
          return false;
        }
      }
      present.add(new Grant(holder, key, shared, inTransaction));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a lock, waiting for it. */
  public void lock(
      Object holder, AdvisoryKey key, boolean shared, boolean inTransaction, Patience patience) {
    long start = System.nanoTime();
    lock.lock();
    try {
      waiting.put(holder, new Grant(holder, key, shared, inTransaction));
      while (!tryLock(holder, key, shared, inTransaction)) {
        if (waitsForItself(holder, holder, new HashSet<>())) {
          throw PgError.error(SqlState.DEADLOCK_DETECTED, "deadlock detected")
              .hint("See server log for query details.");
        }
        if (!released.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
          patience.check(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for an advisory lock", e);
    } finally {
      waiting.remove(holder);
      lock.unlock();
    }
  }

  /** Whether who holds what {@code session} waits for waits, over others, for {@code start}. */
  private boolean waitsForItself(Object session, Object start, Set<Object> seen) {
    Grant wanted = waiting.get(session);
    if (wanted == null || !seen.add(session)) {
      return false;
    }
    for (Grant grant : grants.getOrDefault(wanted.key(), List.of())) {
      boolean blocks = grant.holder() != session && !(wanted.shared() && grant.shared());
      if (blocks && (grant.holder() == start || waitsForItself(grant.holder(), start, seen))) {
        return true;
      }
    }
    return false;
  }

  /** Gives back one lock taken for the session; false when it holds none such. */
  public boolean unlock(Object holder, AdvisoryKey key, boolean shared) {
    lock.lock();
    try {
      List<Grant> present = grants.getOrDefault(key, List.of());
      for (int i = 0; i < present.size(); i++) {
        Grant grant = present.get(i);
        if (grant.holder() == holder && grant.shared() == shared && !grant.inTransaction()) {
          present.remove(i);
          cleaned(key, present);
          return true;
        }
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  /** Gives back all that a session has taken: for its transaction, or for itself. */
  public void release(Object holder, boolean inTransaction) {
    lock.lock();
    try {
      for (AdvisoryKey key : List.copyOf(grants.keySet())) {
        List<Grant> present = grants.getOrDefault(key, List.of());
        present.removeIf(g -> g.holder() == holder && g.inTransaction() == inTransaction);
        cleaned(key, present);
      }
    } finally {
      lock.unlock();
    }
  }

  private void cleaned(AdvisoryKey key, List<Grant> present) {
    if (present.isEmpty()) {
      grants.remove(key);
    }
    released.signalAll();
  }

  /** What is held now. */
  public List<Held> held() {
    lock.lock();
    try {
      return grants.values().stream()
          .flatMap(List::stream)
          .map(grant -> new Held(grant.holder(), grant.key(), grant.shared()))
          .distinct()
          .toList();
    } finally {
      lock.unlock();
    }
  }
}
