package io.duckgres.executor.database;

import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.DomainInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * What committed relations and domains look like, for RowDescription and casts. Any DDL on the
 * database empties it. Safe for any thread.
 */
public final class RelationCache {
  /** A relation or domain is asked for by its name as written and the schemas it is searched in. */
  public record Key(List<String> searchPath, List<String> name) {}

  private static final int MOST = 10_000;

  private final Map<Key, Optional<RelationInfo>> relations = new ConcurrentHashMap<>();
  private final Map<Key, Optional<DomainInfo>> domains = new ConcurrentHashMap<>();
  private final AtomicLong version = new AtomicLong();

  /** Grows with every change of the catalog. */
  public long version() {
    return version.get();
  }

  /** The relation; found out with {@code lookup} when it is not known yet. */
  public Optional<RelationInfo> get(Key key, Supplier<Optional<RelationInfo>> lookup) {
    return get(relations, key, lookup);
  }

  /** The domain of a name; found out with {@code lookup} when it is not known yet. */
  public Optional<DomainInfo> domain(Key key, Supplier<Optional<DomainInfo>> lookup) {
    return get(domains, key, lookup);
  }

  private <T> Optional<T> get(Map<Key, Optional<T>> cache, Key key, Supplier<Optional<T>> lookup) {
    Optional<T> known = cache.get(key);
    if (known != null) {
      return known;
    }
    long before = version.get();
    Optional<T> found = lookup.get();
    if (cache.size() >= MOST) {
      cache.clear();
    }
    cache.put(key, found);
    if (version.get() != before) {
      cache.remove(key); // looked up while the catalog changed
    }
    return found;
  }

  /** DDL ran, was committed or rolled back. */
  public void changed() {
    version.incrementAndGet();
    relations.clear();
    domains.clear();
  }
}
