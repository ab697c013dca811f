package io.duckgres.executor.definition;

import io.duckgres.catalog.CatalogNames;
import io.duckgres.executor.backend.Backend;
import io.duckgres.translator.definition.ConstraintDefinition;
import io.duckgres.translator.definition.DefinitionLookup;
import io.duckgres.translator.definition.DomainDefinition;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.definition.ForeignKey;
import io.duckgres.translator.definition.SequenceDefinition;
import io.duckgres.translator.definition.TableDefinition;
import io.duckgres.translator.definition.TableNotes;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.plan.ColumnOrigins.RelationLookup;
import io.duckgres.translator.plan.DomainInfo;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The engine's catalog as a session sees it. Used by the session's thread; keeps nothing. */
public final class EngineDefinitions implements DefinitionLookup {
  /**
   * Listed once in a query: the engine writes each table's definition anew whenever it lists it.
   */
  private static final String TABLES =
      """
      WITH tables AS MATERIALIZED (
        SELECT database_name, schema_name, table_name, comment FROM duckdb_tables() WHERE NOT internal)
      """;

  /** The indexes that stand in the notes of their tables, one item each. */
  private static final String NOTED_INDEXES =
      """
      SELECT database_name, schema_name, table_name, unnest(string_split(
        regexp_extract(comment, chr(1) || 'indexes=([^' || chr(1) || ']*)', 1), chr(2))) AS item
      FROM tables WHERE comment LIKE '%' || chr(1) || 'indexes=%'\
      """;

  private final Backend backend;
  private final RelationLookup relations;
  private final TypeReader types;

  /** Without the columns of relations. */
  public EngineDefinitions(Backend backend) {
    this(backend, name -> null);
  }

  /**
   * @param relations as statements see them
   */
  public EngineDefinitions(Backend backend, RelationLookup relations) {
    this.backend = backend;
    this.relations = relations;
    this.types = new TypeReader(backend);
  }

  @Override
  public RelationLookup relations() {
    return relations;
  }

  /** The tables that stand for materialized views. */
  public Set<EngineName> materializedViews() {
    String sql =
        """
        SELECT database_name, schema_name, table_name FROM duckdb_tables()
        WHERE comment LIKE '%' || chr(1) || 'query=%'
        """;
    return query(sql).stream()
        .map(row -> new EngineName(text(row, 0), text(row, 1), text(row, 2)))
        .collect(Collectors.toSet());
  }

  @Override
  public @Nullable Relation relation(List<String> name) {
    List<Relation> found = relations("name = " + Identifiers.literal(name.getLast()));
    List<String> path = new ArrayList<>();
    if (name.size() > 1) {
      path.add(schema(name.get(name.size() - 2)));
    } else {
      path.add("pg_temp");
      path.addAll(backend.settings().searchPath());
    }
    for (String schema : path) {
      for (Relation relation : found) {
        if (relation.name().shownSchema().equals(schema)) {
          return relation;
        }
      }
    }
    return null;
  }

  static String schema(String written) {
    return written.startsWith("pg_temp") ? "pg_temp" : written;
  }

  private List<Relation> relations(String condition) {
    String sql =
        """
        %s
        SELECT database_name, schema_name, name, kind, comment FROM (
          SELECT database_name, schema_name, table_name AS name, 'TABLE' AS kind, comment
          FROM tables
          UNION ALL
          SELECT database_name, schema_name, view_name, 'VIEW', comment
          FROM duckdb_views() WHERE NOT internal
          UNION ALL
          SELECT database_name, schema_name, sequence_name, 'SEQUENCE', comment FROM duckdb_sequences()
          UNION ALL
          SELECT database_name, schema_name, index_name, 'INDEX', comment FROM duckdb_indexes()
          UNION ALL
          SELECT database_name, schema_name, split_part(item, chr(3), 1), 'INDEX', NULL
          FROM (%s))
        WHERE database_name IN (%s, 'temp') AND (%s)
        """
            .formatted(
                TABLES,
                NOTED_INDEXES,
                Identifiers.literal(backend.database().engineName()),
                condition);
    List<Relation> found = new ArrayList<>();
    for (List<@Nullable String> row : query(sql)) {
      String comment = row.get(4);
      Kind kind = Kind.valueOf(text(row, 3));
      boolean stored = TableNotes.read(comment).containsKey(TableNotes.QUERY);
      found.add(
          new Relation(
              new EngineName(text(row, 0), text(row, 1), text(row, 2)),
              stored && kind == Kind.TABLE ? Kind.MATERIALIZED_VIEW : kind,
              comment));
    }
    return found;
  }

  @Override
  public @Nullable DomainDefinition domain(List<String> name) {
    return types.domain(name);
  }

  @Override
  public List<DomainDefinition> domains() {
    return types.domains();
  }

  @Override
  public @Nullable EngineName type(List<String> name) {
    return types.type(name);
  }

  @Override
  public boolean isType(EngineName name) {
    return types.isType(name);
  }

  @Override
  public List<TableDefinition> tablesOf(EngineName domain) {
    String sql =
        """
        SELECT database_name, schema_name, table_name, comment FROM duckdb_tables()
        WHERE database_name IN (%s, 'temp') AND contains(comment, chr(1) || 'domain.')
        ORDER BY table_oid
        """
            .formatted(Identifiers.literal(backend.database().engineName()));
    return query(sql).stream()
        .filter(
            row ->
                TableNotes.read(row.get(3)).entrySet().stream()
                    .anyMatch(
                        note ->
                            note.getKey().startsWith(TableNotes.DOMAIN)
                                && note.getValue().equals(domain.sql())))
        .map(row -> table(new EngineName(text(row, 0), text(row, 1), text(row, 2))))
        .toList();
  }

  /** A domain with those it is over, for casts; null for another type. */
  public @Nullable DomainInfo domainInfo(List<String> name) {
    return types.domainInfo(name);
  }

  /** The enumerated types that do not have a label. */
  public List<String> enumsWithout(String label) {
    return types.enumsWithout(label);
  }

  @Override
  public TableDefinition table(EngineName name) {
    return new TableReader(this::query).read(name);
  }

  @Override
  public List<List<@Nullable String>> rows(String sql) {
    return query(sql);
  }

  @Override
  public EngineName tableOf(EngineName index) {
    List<@Nullable String> row =
        query(
                TABLES
                    + "SELECT table_name FROM duckdb_indexes() WHERE "
                    + TableReader.where(index, "index_name")
                    + " UNION ALL SELECT table_name FROM ("
                    + NOTED_INDEXES
                    + ") WHERE "
                    + TableReader.where(index, "split_part(item, chr(3), 1)"))
            .getFirst();
    return index.sibling(text(row, 0));
  }

  @Override
  public SequenceDefinition sequence(EngineName name) {
    return SequenceReader.read(name, this::query);
  }

  @Override
  public List<SequenceUse> usesOf(EngineName sequence) {
    return SequenceReader.uses(sequence, this::query);
  }

  @Override
  public List<TableDefinition> referencing(EngineName table) {
    String sql =
        """
        SELECT database_name, schema_name, table_name FROM (
        SELECT database_name, schema_name, table_name, table_oid FROM duckdb_constraints()
        WHERE constraint_type = 'FOREIGN KEY' AND database_name = %s AND schema_name = %s
          AND referenced_table = %s AND table_name <> referenced_table
        UNION
        SELECT database_name, schema_name, table_name, table_oid FROM duckdb_tables()
        WHERE comment LIKE '%%' || chr(1) || 'fk=%%'
        ) ORDER BY table_oid
        """
            .formatted(
                Identifiers.literal(table.database()),
                Identifiers.literal(table.schema()),
                Identifiers.literal(table.name()));
    return query(sql).stream()
        .map(row -> new EngineName(text(row, 0), text(row, 1), text(row, 2)))
        .filter(name -> !name.equals(table))
        .map(this::table)
        .filter(other -> other.constraints().stream().anyMatch(c -> table.equals(c.referenced())))
        .toList();
  }

  /** All foreign keys that the server looks after, by the tables that refer. */
  public Map<EngineName, List<ConstraintDefinition>> foreignKeys() {
    Map<EngineName, List<ConstraintDefinition>> keys = new LinkedHashMap<>();
    String sql =
        """
        SELECT database_name, schema_name, table_name, comment FROM duckdb_tables()
        WHERE database_name IN (%s, 'temp') AND comment LIKE '%%' || chr(1) || 'fk=%%'
        ORDER BY table_oid
        """
            .formatted(Identifiers.literal(backend.database().engineName()));
    for (List<@Nullable String> row : query(sql)) {
      EngineName table = new EngineName(text(row, 0), text(row, 1), text(row, 2));
      keys.put(
          table, ForeignKey.read(table, TableNotes.read(row.get(3)).get(TableNotes.FOREIGN_KEYS)));
    }
    return keys;
  }

  @Override
  public List<Relation> viewsOf(EngineName relation) {
    return relations("comment LIKE '%' || chr(1) || '" + TableNotes.USES + "=%'").stream()
        .filter(
            view ->
                TableNotes.items(TableNotes.read(view.comment()).get(TableNotes.USES))
                    .contains(relation.sql()))
        .toList();
  }

  @Override
  public EngineName created(List<String> name, boolean temporary) {
    String relation = name.getLast();
    if (name.size() == 1) {
      return temporary
          ? new EngineName(EngineName.TEMPORARY, "main", relation)
          : new EngineName(backend.database().engineName(), creationSchema(), relation);
    }
    String schema = schema(name.get(name.size() - 2));
    if (name.size() > 2 && !name.getFirst().equals(backend.activity().database())) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cross-database references are not implemented: \"" + String.join(".", name) + "\"");
    }
    if (schema.equals("pg_temp")) {
      return new EngineName(EngineName.TEMPORARY, "main", relation);
    }
    if (temporary) {
      throw PgError.error(
          SqlState.INVALID_TABLE_DEFINITION,
          "cannot create temporary relation in non-temporary schema");
    }
    if (CatalogNames.isCatalogSchema(schema)) {
      throw PgError.error(
              SqlState.INSUFFICIENT_PRIVILEGE,
              "permission denied to create \"" + schema + "." + relation + "\"")
          .detail("System catalog modifications are currently disallowed.");
    }
    if (!schemaExists(schema)) {
      throw PgError.error(SqlState.INVALID_SCHEMA_NAME, "schema \"" + schema + "\" does not exist");
    }
    return new EngineName(
        backend.database().engineName(), CatalogNames.engineSchema(schema), relation);
  }

  private String creationSchema() {
    for (String schema : backend.settings().searchPath()) {
      if (!CatalogNames.isCatalogSchema(schema) && schemaExists(schema)) {
        return CatalogNames.engineSchema(schema);
      }
    }
    throw PgError.error(SqlState.INVALID_SCHEMA_NAME, "no schema has been selected to create in");
  }

  private boolean schemaExists(String schema) {
    return schema.equals("public")
        || !query(
                "SELECT schema_name FROM duckdb_schemas() WHERE database_name = "
                    + Identifiers.literal(backend.database().engineName())
                    + " AND schema_name = "
                    + Identifiers.literal(schema))
            .isEmpty();
  }

  private List<List<@Nullable String>> query(String sql) {
    return CatalogRows.query(backend.engine(), sql);
  }

  static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column), "catalog value");
  }
}
