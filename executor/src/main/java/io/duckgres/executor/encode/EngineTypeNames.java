package io.duckgres.executor.encode;

import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.TsvResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code pg_to_engine.tsv}: the engine's SQL type name for each supported PostgreSQL type. */
final class EngineTypeNames {
  private static final Map<Integer, String> BY_OID = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(EngineTypeNames.class, "pg_to_engine.tsv")) {
      PgType type = PgTypes.byName(row.get(0));
      if (type == null) {
        throw new IllegalStateException("pg_to_engine.tsv: no type " + row.get(0));
      }
      BY_OID.put(type.oid(), row.get(1));
    }
  }

  private EngineTypeNames() {}

  static @Nullable String of(int oid) {
    return BY_OID.get(oid);
  }
}
