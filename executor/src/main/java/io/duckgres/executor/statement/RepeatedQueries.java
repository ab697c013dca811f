package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.plan.EnginePlan;
import io.duckgres.translator.plan.PlanKind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compiled queries of the simple protocol, kept for the session because clients send the same text
 * again and again: compiling takes the engine longer than running a short query. A query is kept
 * from its second time on, as long as settings and catalog are what they were.
 *
 * <p>A query is taken out while it runs, so its cursor has it alone.
 */
final class RepeatedQueries implements AutoCloseable {
  private static final int MOST_KEPT = 8;
  private static final int MOST_SEEN = 64;

  /** A plan by identity: the translation cache gives the same text the same plan. */
  private record Key(EnginePlan plan) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.plan == plan;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(plan);
    }
  }

  private record Kept(CompiledQuery query, Version version) {}

  /**
   * What names and constants of a statement mean.
   *
   * @param settings changes with what the engine connection is set to
   * @param catalog changes with every definition in the database
   */
  record Version(long settings, long catalog, long data) {}

  private final Backend backend;
  private final Map<Key, Kept> kept = eldestDropped(MOST_KEPT);
  private final Map<Key, Boolean> seen = eldestDropped(MOST_SEEN);

  RepeatedQueries(Backend backend) {
    this.backend = backend;
  }

  private static <V> Map<Key, V> eldestDropped(int most) {
    return new LinkedHashMap<>(16, 0.75f, true) {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
        if (size() <= most) {
          return false;
        }
        if (eldest.getValue() instanceof Kept old) {
          old.query().close();
        }
        return true;
      }
    };
  }

  /** What to give back with a query compiled now; null when it is not worth or safe to keep. */
  @Nullable Version version(EnginePlan plan) {
    boolean isQuery =
        plan.kind() == PlanKind.QUERY
            && plan.returnsRows()
            && plan.statements().size() == 1
            && !plan.effects().writes()
            && plan.parameters().engineOrder().isEmpty();
    return isQuery && !backend.transaction().hasOwnCatalog()
        ? new Version(
            31 * backend.savepoints().timeVersion() + backend.engineEpoch(),
            backend.database().relations().version(),
            backend.transaction().dataVersion())
        : null;
  }

  /** The plan's query of that version, which the caller gives back or closes; null when none. */
  @Nullable CompiledQuery take(EnginePlan plan, Version version) {
    Kept found = kept.remove(new Key(plan));
    if (found == null) {
      return null;
    }
    if (found.version().equals(version)) {
      return found.query();
    }
    found.query().close();
    return null;
  }

  /** A query has run to its end: keeps it when its plan comes back, else closes it. */
  void give(EnginePlan plan, CompiledQuery query, Version version) {
    Key key = new Key(plan);
    Kept before =
        seen.put(key, true) == null
            ? new Kept(query, version)
            : kept.put(key, new Kept(query, version));
    if (before != null) {
      before.query().close();
    }
  }

  @Override
  public void close() {
    kept.values().forEach(k -> k.query().close());
    kept.clear();
  }
}
