package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.executor.settings.SettingRegistry;
import io.duckgres.translator.definition.DefinitionLookup.Kind;
import io.duckgres.translator.definition.DefinitionLookup.Relation;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.PrivilegePlan.ObjectKind;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Set;

/** Whether the objects that GRANT and REVOKE name exist. */
final class GrantedObjects {
  private static final Set<String> LANGUAGES = Set.of("internal", "c", "sql", "plpgsql");
  private static final Set<String> TABLESPACES = Set.of("pg_default", "pg_global");

  private final Backend backend;

  GrantedObjects(Backend backend) {
    this.backend = backend;
  }

  /**
   * @throws PgError PostgreSQL's error for an object that is not there
   */
  void check(ObjectKind kind, List<String> name) {
    String last = name.getLast();
    String shown = String.join(".", name);
    boolean exists =
        switch (kind) {
          case TABLE, SEQUENCE -> relationExists(name);
          case SCHEMA -> rowExists("pg_namespace", "nspname", last);
          case DATABASE -> last.equals("postgres") || rowExists("pg_database", "datname", last);
          case FUNCTION -> rowExists("pg_proc", "proname", last);
          case TYPE, DOMAIN -> rowExists("pg_type", "typname", last);
          case LANGUAGE -> LANGUAGES.contains(last);
          case TABLESPACE -> TABLESPACES.contains(last);
          case PARAMETER -> SettingRegistry.find(shown) != null;
          case FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, LARGE_OBJECT -> false;
        };
    if (!exists) {
      throw missing(kind, shown);
    }
  }

  private static PgError missing(ObjectKind kind, String name) {
    return switch (kind) {
      case TABLE, SEQUENCE -> missing(SqlState.UNDEFINED_TABLE, "relation", name);
      case SCHEMA -> missing(SqlState.INVALID_SCHEMA_NAME, "schema", name);
      case DATABASE -> missing(SqlState.INVALID_CATALOG_NAME, "database", name);
      case FUNCTION ->
          PgError.error(
              SqlState.UNDEFINED_FUNCTION, "could not find a function named \"" + name + "\"");
      case LARGE_OBJECT ->
          PgError.error(SqlState.UNDEFINED_OBJECT, "large object " + name + " does not exist");
      case PARAMETER ->
          PgError.error(
              SqlState.UNDEFINED_OBJECT, "unrecognized configuration parameter \"" + name + "\"");
      case TYPE, DOMAIN -> missing(SqlState.UNDEFINED_OBJECT, "type", name);
      case LANGUAGE -> missing(SqlState.UNDEFINED_OBJECT, "language", name);
      case TABLESPACE -> missing(SqlState.UNDEFINED_OBJECT, "tablespace", name);
      case FOREIGN_SERVER -> missing(SqlState.UNDEFINED_OBJECT, "server", name);
      case FOREIGN_DATA_WRAPPER -> missing(SqlState.UNDEFINED_OBJECT, "foreign-data wrapper", name);
    };
  }

  private static PgError missing(SqlState state, String kind, String name) {
    return PgError.error(state, kind + " \"" + name + "\" does not exist");
  }

  /** Whether the name is a sequence's. */
  boolean isSequence(List<String> name) {
    Relation relation = new EngineDefinitions(backend).relation(name);
    return relation != null && relation.kind() == Kind.SEQUENCE;
  }

  /**
   * @throws PgError 42703
   */
  void checkColumns(List<String> relation, List<String> columns) {
    if (columns.isEmpty()) {
      return;
    }
    RelationInfo info = new SessionRelations(backend).find(relation);
    for (String column : columns) {
      if (info != null && info.columns().stream().noneMatch(c -> c.name().equals(column))) {
        throw PgError.error(
            SqlState.UNDEFINED_COLUMN,
            "column \"%s\" of relation \"%s\" does not exist"
                .formatted(column, relation.getLast()));
      }
    }
  }

  private boolean relationExists(List<String> name) {
    return new EngineDefinitions(backend).relation(name) != null
        || new SessionRelations(backend).find(name) != null;
  }

  private boolean rowExists(String catalog, String column, String name) {
    String sql =
        "SELECT 1 FROM _duckgres.catalog.%s WHERE %s = %s LIMIT 1"
            .formatted(catalog, column, Identifiers.literal(name));
    backend.beforeBinding(sql);
    try (ResultStream result = backend.engine().query(sql);
        Chunk chunk = result.next()) {
      return chunk != null;
    }
  }
}
