package io.duckgres.executor.integrity;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.EngineName;
import java.util.List;
import java.util.Set;

/** The foreign keys that the session sees, read again after changes of the catalog. */
final class References {
  private final Backend backend;
  private List<Reference> all = List.of();
  private Set<EngineName> materialized = Set.of();
  private long version = -1;

  References(Backend backend) {
    this.backend = backend;
  }

  List<Reference> all() {
    refresh();
    return all;
  }

  /** Materialized views, which statements do not write to. */
  Set<EngineName> materialized() {
    refresh();
    return materialized;
  }

  private void refresh() {
    long now = backend.database().relations().version();
    if (now != version) {
      all =
          new EngineDefinitions(backend)
              .foreignKeys().entrySet().stream()
                  .flatMap(
                      table -> table.getValue().stream().map(k -> new Reference(table.getKey(), k)))
                  .toList();
      materialized = new EngineDefinitions(backend).materializedViews();
      version = now;
    }
  }

  /** Those of a table. */
  List<Reference> from(EngineName table) {
    return all().stream().filter(r -> r.table().equals(table)).toList();
  }

  /** Those that refer to a table, its own ones too. */
  List<Reference> to(EngineName table) {
    return all().stream().filter(r -> r.referenced().equals(table)).toList();
  }

  /** Whether a table of that name is at either end of a foreign key. */
  boolean mention(String table) {
    for (Reference each : all()) {
      if (each.table().name().equals(table) || each.referenced().name().equals(table)) {
        return true;
      }
    }
    return false;
  }
}
