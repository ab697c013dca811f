package io.duckgres.executor.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * One end of the foreign keys: which commits change rows there now, and when one last did. Guarded
 * by {@link CommitLog}.
 */
final class KeyCommits {
  private final Map<String, Integer> underWay = new HashMap<>();
  private final Map<String, Long> last = new HashMap<>();

  /** Whether a transaction that began at that moment may not see a change of one of these keys. */
  boolean anySince(long moment, Set<String> keys) {
    for (String key : keys) {
      if (underWay.containsKey(key) || last.getOrDefault(key, -1L) > moment) {
        return true;
      }
    }
    return false;
  }

  void started(Set<String> keys) {
    keys.forEach(key -> underWay.merge(key, 1, Integer::sum));
  }

  void finished(long moment, Set<String> keys) {
    for (String key : keys) {
      underWay.computeIfPresent(key, (k, count) -> count == 1 ? null : count - 1);
      last.put(key, moment);
    }
  }
}
