package io.duckgres.executor.statement;

import io.duckgres.catalog.CatalogColumns;
import io.duckgres.catalog.CatalogNames;
import io.duckgres.catalog.CatalogRelations;
import io.duckgres.catalog.CatalogRelations.CatalogRelation;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.database.RelationCache;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.executor.encode.TypeMapping;
import io.duckgres.translator.definition.ConstraintDefinition;
import io.duckgres.translator.definition.DefinitionLookup;
import io.duckgres.translator.definition.TableNotes;
import io.duckgres.translator.plan.ColumnOrigins.ColumnInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationInfo;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.translator.rewrite.Types;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Relations as this session sees them, cached by database. The catalogs' own are known without
 * asking; a table is asked for by name and its columns by preparing a query of it, since the
 * emulated pg_attribute costs tens of milliseconds to plan.
 */
final class SessionRelations implements RelationLookup {
  private static final String CATALOG = CatalogNames.DATABASE + "." + CatalogNames.CATALOG + ".";
  private static final String TEMPORARY = "pg_temp";

  /** Where the engine has a relation. */
  private record Place(String database, String schema, int oid, Kind kind, ValueSources sources) {}

  private enum Kind {
    TABLE,
    VIEW,
    SEQUENCE
  }

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

  @Override
  public @Nullable DomainInfo domain(List<String> name) {
    EngineDefinitions definitions = new EngineDefinitions(backend);
    if (backend.transaction().hasOwnCatalog()) {
      return definitions.domainInfo(name);
    }
    RelationCache.Key key = new RelationCache.Key(backend.settings().searchPath(), name);
    return backend
        .database()
        .relations()
        .domain(key, () -> Optional.ofNullable(definitions.domainInfo(name)))
        .orElse(null);
  }

  private Optional<RelationInfo> read(List<String> name) {
    String relation = name.getLast();
    if (name.size() >= 2) {
      String schema = name.get(name.size() - 2);
      if (CatalogNames.isCatalogSchema(schema)) {
        return Optional.ofNullable(catalogRelation(schema, relation));
      }
      return columns(relation, places(relation).get(schema));
    }
    Map<String, Place> places = places(relation);
    if (!places.containsKey(TEMPORARY)) {
      RelationInfo found = catalogRelation("pg_catalog", relation);
      if (found != null) {
        return Optional.of(found);
      }
    }
    List<String> path = new ArrayList<>(List.of(TEMPORARY));
    path.addAll(backend.settings().searchPath());
    for (String schema : path) {
      if (places.containsKey(schema)) {
        return columns(relation, places.get(schema));
      }
    }
    return Optional.empty();
  }

  private static @Nullable RelationInfo catalogRelation(String schema, String name) {
    CatalogRelation relation = CatalogRelations.find(schema, name);
    if (relation == null) {
      return null;
    }
    List<ColumnInfo> columns = new ArrayList<>();
    for (CatalogColumns.Column column : relation.columns()) {
      PgType type = PgTypes.byName(column.wireType());
      columns.add(
          new ColumnInfo(
              column.name(),
              columns.size() + 1,
              type == null ? Oids.TEXT : type.oid(),
              column.typmod()));
    }
    return new RelationInfo(relation.oid(), columns);
  }

  /** The tables, views and sequences of a name by PostgreSQL's name of their schema. */
  private Map<String, Place> places(String relation) {
    String sql =
        """
        SELECT database_name, schema_name, %1$sobject_oid('relation',
          CASE WHEN database_name = 'temp' THEN 'pg_temp_1' WHEN schema_name = 'main' THEN 'public'
            ELSE schema_name END, %2$s)::BIGINT, kind, comment, sql
        FROM (
          SELECT database_name, schema_name, table_name AS name, 'TABLE' AS kind, comment,
            if(contains(sql, 'GENERATED ALWAYS AS'), sql, NULL) AS sql
          FROM duckdb_tables() WHERE NOT internal
          UNION ALL
          SELECT database_name, schema_name, view_name, 'VIEW', comment, NULL FROM duckdb_views() WHERE NOT internal
          UNION ALL
          SELECT database_name, schema_name, sequence_name, 'SEQUENCE', NULL, NULL FROM duckdb_sequences())
        WHERE name = %2$s AND database_name IN (%3$s, 'temp')
        """
            .formatted(CATALOG, literal(relation), literal(backend.database().engineName()));
    Map<String, Place> places = new HashMap<>();
    try (ResultStream result = backend.connection().query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          for (int i = 0; i < rows.size(); i++) {
            String database = rows.vector(0).getString(i);
            String schema = rows.vector(1).getString(i);
            int oid = (int) rows.vector(2).getLong(i);
            String shown =
                database.equals("temp") ? TEMPORARY : schema.equals("main") ? "public" : schema;
            ValueSources sources =
                ValueSources.of(text(rows.vector(4), i), text(rows.vector(5), i));
            checkPopulated(relation, text(rows.vector(4), i));
            Kind kind = Kind.valueOf(rows.vector(3).getString(i));
            places.put(shown, new Place(database, schema, oid, kind, sources));
          }
        }
      }
    }
    return places;
  }

  private static void checkPopulated(String relation, @Nullable String comment) {
    if (TableNotes.read(comment).containsKey(TableNotes.UNPOPULATED)) {
      throw PgError.error(
              SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
              "materialized view \"" + relation + "\" has not been populated")
          .hint("Use the REFRESH MATERIALIZED VIEW command.");
    }
  }

  private static @Nullable String text(Vector vector, int row) {
    return vector.isNull(row) ? null : vector.getString(row);
  }

  @Override
  public @Nullable List<String> keyColumns(List<String> relation, String constraint) {
    EngineDefinitions definitions = new EngineDefinitions(backend);
    DefinitionLookup.Relation found = definitions.relation(relation);
    ConstraintDefinition key =
        found == null ? null : definitions.table(found.name()).constraint(constraint);
    return key == null ? null : key.columns();
  }

  private Optional<RelationInfo> columns(String relation, @Nullable Place place) {
    if (place == null) {
      return Optional.empty();
    }
    if (place.kind() == Kind.SEQUENCE) {
      return Optional.of(RelationInfo.sequence(place.oid()));
    }
    List<String> key = new ArrayList<>();
    Map<String, Length> lengths =
        place.kind() == Kind.TABLE ? constraints(relation, place, key) : Map.of();
    String query =
        "SELECT * FROM %s.%s.%s"
            .formatted(quoted(place.database()), quoted(place.schema()), quoted(relation));
    List<String> noted = TableNotes.items(place.sources().note(TableNotes.TYPES));
    List<ColumnInfo> columns = new ArrayList<>();
    try (Prepared prepared = backend.connection().prepare(query)) {
      for (int i = 0; i < prepared.columnCount(); i++) {
        String name = prepared.columnName(i);
        LogicalType type = prepared.columnType(i);
        if (isEnum(type)) {
          return Optional.of(info(place, namedTypes(place), key));
        }
        Length length =
            i < noted.size() ? viewColumn(noted.get(i), TypeMapping.of(type)) : lengths.get(name);
        if (length == null) {
          length = declared(place.sources().note(TableNotes.DECLARED + name));
        }
        columns.add(
            length == null
                ? new ColumnInfo(
                    name,
                    i + 1,
                    TypeMapping.of(type).oid(),
                    TypeMapping.typmod(type),
                    place.sources().of(name))
                : new ColumnInfo(
                    name, i + 1, length.typeOid(), length.typmod(), place.sources().of(name)));
      }
    }
    return Optional.of(info(place, columns, key));
  }

  private static RelationInfo info(Place place, List<ColumnInfo> columns, List<String> key) {
    return place.kind() == Kind.VIEW
        ? RelationInfo.view(
            place.oid(), columns, TableNotes.qualified(place.sources().note(TableNotes.VIEW)))
        : new RelationInfo(place.oid(), columns, key);
  }

  private static boolean isEnum(LogicalType type) {
    return type.id() == TypeId.ENUM
        || ((type.id() == TypeId.LIST || type.id() == TypeId.ARRAY)
            && isEnum(type.children().getFirst()));
  }

  /** A type modifier that the engine's type has not, kept as a CHECK or noted of a view. */
  private record Length(int typeOid, int typmod) {}

  private static @Nullable Length declared(@Nullable String oid) {
    return oid == null ? null : new Length(Integer.parseInt(oid), -1);
  }

  /** A view's column where PostgreSQL's type is not the engine's; null where it is. */
  private static @Nullable Length viewColumn(String noted, PgType engine) {
    int colon = noted.indexOf(':');
    int oid = Integer.parseInt(noted.substring(0, colon));
    int typmod = Integer.parseInt(noted.substring(colon + 1));
    boolean modified = engine.oid() == oid && oid != Oids.NUMERIC && typmod >= 0;
    return modified || stands(engine.oid(), oid) ? new Length(oid, typmod) : null;
  }

  /** Whether the engine has values of a type as those of another. */
  private static boolean stands(int engine, int oid) {
    PgType type = PgTypes.findByOid(oid);
    return switch (engine) {
      case Oids.TEXT -> oid == Oids.VARCHAR || oid == Oids.BPCHAR || oid == Oids.NAME;
      case Oids.VARBIT -> oid == Oids.BIT;
      case Oids.INT8, Oids.OID -> oid == Oids.OID || (type != null && Types.isReg(type.name()));
      default -> false;
    };
  }

  /**
   * @param key receives the columns of the primary key
   */
  private Map<String, Length> constraints(String relation, Place place, List<String> key) {
    String sql =
        """
        SELECT unnest(constraint_column_names),
          CASE WHEN expression LIKE '%%''type modifier %%'
              THEN regexp_extract(expression, '''type modifier -?\\d+ of (\\d+)', 1)
            WHEN expression LIKE '%%for type character varying(%%' THEN '1043' ELSE '1042' END,
          CASE WHEN expression NOT LIKE '%%''type modifier %%' THEN
            (regexp_extract(expression, 'for type character(?: varying)?\\((\\d+)\\)', 1)::BIGINT + 4)::VARCHAR
            ELSE regexp_extract(expression, '''type modifier (-?\\d+) of', 1) END,
          constraint_type = 'PRIMARY KEY'
        FROM duckdb_constraints()
        WHERE database_name = %s AND schema_name = %s AND table_name = %s
          AND (expression LIKE '%%value too long for type character%%'
            OR expression LIKE '%%''type modifier %%'
            OR constraint_type = 'PRIMARY KEY')
        """
            .formatted(literal(place.database()), literal(place.schema()), literal(relation));
    Map<String, Length> lengths = new HashMap<>();
    try (ResultStream result = backend.connection().query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          for (int i = 0; i < rows.size(); i++) {
            String column = rows.vector(0).getString(i);
            if (rows.vector(3).getBoolean(i)) {
              key.add(column);
            } else {
              lengths.putIfAbsent(
                  column,
                  new Length(
                      Integer.parseInt(rows.vector(1).getString(i)),
                      Integer.parseInt(rows.vector(2).getString(i))));
            }
          }
        }
      }
    }
    return lengths;
  }

  /** The engine does not say which enumerated type a column has; the catalog finds it. */
  private List<ColumnInfo> namedTypes(Place place) {
    String sql =
        "SELECT attname::VARCHAR, attnum::BIGINT, base_typid::BIGINT, base_typmod::BIGINT FROM "
            + CATALOG
            + "user_columns WHERE attrelid = "
            + place.oid()
            + " ORDER BY attnum";
    List<ColumnInfo> columns = new ArrayList<>();
    backend.beforeBinding(sql); // the relation may be younger than the rows kept of the catalog
    try (ResultStream result = backend.connection().query(sql)) {
      for (Chunk chunk = result.next(); chunk != null; chunk = result.next()) {
        try (Chunk rows = chunk) {
          for (int i = 0; i < rows.size(); i++) {
            String name = rows.vector(0).getString(i);
            columns.add(
                new ColumnInfo(
                    name,
                    (int) rows.vector(1).getLong(i),
                    (int) rows.vector(2).getLong(i),
                    (int) rows.vector(3).getLong(i),
                    place.sources().of(name)));
          }
        }
      }
    }
    return columns;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String quoted(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }
}
