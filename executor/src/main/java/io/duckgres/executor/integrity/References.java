package io.duckgres.executor.integrity;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.translator.definition.EngineName;
import java.util.List;

/** The foreign keys that the session sees, read again after changes of the catalog. */
final class References {
  private final Backend backend;
  private List<Reference> all = List.of();
  private long version = -1;

  References(Backend backend) {
    this.backend = backend;
  }

  /** By the names of their tables, then as they were made. */
  List<Reference> all() {
    long now = backend.database().relations().version();
    if (now != version) {
      all =
          new EngineDefinitions(backend)
              .foreignKeys().entrySet().stream()
                  .flatMap(
                      table -> table.getValue().stream().map(k -> new Reference(table.getKey(), k)))
                  .toList();
      version = now;
    }
    return all;
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
