package io.duckgres.executor.statement;

import io.duckgres.catalog.CatalogNames;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import io.duckgres.engine.Vector;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.database.RelationCache;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Relations as this session sees them, read from the emulated catalog and cached by database. */
final class SessionRelations implements RelationLookup {
  private final Backend backend;

  SessionRelations(Backend backend) {
    this.backend = backend;
  }

  @Override
  public @Nullable RelationInfo find(List<String> name) {
    if (backend.transaction().hasOwnCatalog()) {
      return read(name).orElse(null);
    }
    RelationCache.Key key = new RelationCache.Key(backend.settings().searchPath(), name);
    return backend.database().relations().get(key, () -> read(name)).orElse(null);
  }

  private Optional<RelationInfo> read(List<String> name) {
    if (name.size() >= 2) {
      return read(name.get(name.size() - 2), name.getLast());
    }
    for (String schema : List.of("pg_temp", "pg_catalog")) {
      Optional<RelationInfo> found = read(schema, name.getLast());
      if (found.isPresent()) {
        return found;
      }
    }
    for (String schema : backend.settings().searchPath()) {
      Optional<RelationInfo> found = read(schema, name.getLast());
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<RelationInfo> read(String schema, String relation) {
    String catalog = CatalogNames.DATABASE + "." + CatalogNames.CATALOG + ".";
    String namespace =
        schema.equals("pg_temp") ? "n.nspname LIKE 'pg_temp%'" : "n.nspname = " + literal(schema);
    String sql =
        "SELECT c.oid::BIGINT, a.attname::VARCHAR, a.attnum::BIGINT, a.atttypid::BIGINT,"
            + " a.atttypmod::BIGINT FROM "
            + catalog
            + "pg_class c JOIN "
            + catalog
            + "pg_namespace n ON n.oid = c.relnamespace JOIN "
            + catalog
            + "pg_attribute a ON a.attrelid = c.oid WHERE c.relname = "
            + literal(relation)
            + " AND "
            + namespace
            + " AND a.attnum > 0 ORDER BY a.attnum";
    List<ColumnInfo> columns = new ArrayList<>();
    int oid = 0;
    Connection connection = backend.connection();
    try (ResultStream result = connection.query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          oid = (int) rows.vector(0).getLong(0);
          readColumns(rows, columns);
        }
      }
    }
    return columns.isEmpty() ? Optional.empty() : Optional.of(new RelationInfo(oid, columns));
  }

  private static void readColumns(Chunk rows, List<ColumnInfo> columns) {
    Vector names = rows.vector(1);
    Vector numbers = rows.vector(2);
    Vector types = rows.vector(3);
    Vector typmods = rows.vector(4);
    for (int i = 0; i < rows.size(); i++) {
      columns.add(
          new ColumnInfo(
              names.getString(i),
              (int) numbers.getLong(i),
              (int) types.getLong(i),
              (int) typmods.getLong(i)));
    }
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
