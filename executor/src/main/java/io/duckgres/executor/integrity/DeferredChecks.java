package io.duckgres.executor.integrity;

import io.duckgres.executor.backend.Transaction;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SET CONSTRAINTS says, and the foreign keys to be checked before the transaction commits. */
final class DeferredChecks implements Transaction.Listener {
  /** What may have broken a key. */
  enum Cause {
    MISSING,
    GONE
  }

  private final Map<String, Cause> pending = new LinkedHashMap<>();
  private final Map<String, Boolean> deferred = new HashMap<>();
  private @Nullable Boolean allDeferred;

  boolean isDeferred(Reference reference) {
    if (!reference.rules().deferrable()) {
      return false;
    }
    Boolean own = deferred.get(reference.id());
    if (own != null) {
      return own;
    }
    return allDeferred != null ? allDeferred : reference.rules().deferred();
  }

  void set(@Nullable Reference reference, boolean to) {
    if (reference == null) {
      allDeferred = to;
      deferred.clear();
      return;
    }
    if (!reference.rules().deferrable()) {
      throw PgError.error(
          SqlState.WRONG_OBJECT_TYPE,
          "constraint \"" + reference.key().name() + "\" is not deferrable");
    }
    deferred.put(reference.id(), to);
  }

  void add(Reference reference, Cause cause) {
    pending.putIfAbsent(reference.id(), cause);
  }

  /** Takes those to be checked now. */
  Map<Reference, Cause> take(List<Reference> all, boolean alsoDeferred) {
    Map<Reference, Cause> due = new LinkedHashMap<>();
    Map<String, Reference> known = new HashMap<>();
    all.forEach(reference -> known.put(reference.id(), reference));
    for (Map.Entry<String, Cause> each : Map.copyOf(pending).entrySet()) {
      Reference reference = known.get(each.getKey());
      if (reference != null && (alsoDeferred || !isDeferred(reference))) {
        due.put(reference, each.getValue());
        pending.remove(each.getKey());
      }
    }
    return due;
  }

  boolean any() {
    return !pending.isEmpty();
  }

  @Override
  public void ending(boolean commits) {}

  @Override
  public long mark() {
    return 0;
  }

  /** What was to be checked is checked all the same. */
  @Override
  public void rolledBackTo(long mark) {}

  @Override
  public void ended(boolean committed) {
    pending.clear();
    deferred.clear();
    allDeferred = null;
  }
}
