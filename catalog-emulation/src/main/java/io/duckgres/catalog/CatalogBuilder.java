package io.duckgres.catalog;

import io.duckgres.catalog.CatalogColumns.Column;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.TypeId;
import io.duckgres.functions.FunctionInstaller;
import io.duckgres.functions.SqlResource;
import io.duckgres.types.TsvResource;
import io.duckgres.types.routine.PgFunctions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates what {@link CatalogNames#DATABASE} holds. What is created, in which order, is {@code
 * install.tsv}:
 *
 * <ul>
 *   <li>{@code view}: the query in {@code SCHEMA/NAME.sql}; its columns are put into PostgreSQL's
 *       order and types
 *   <li>{@code fixed}: the rows of such a view that never change, from {@code fixed/NAME.sql},
 *       computed once; the view that follows shows them before its own
 *   <li>{@code base}: a query of the engine's own catalog, which {@link CatalogSnapshot} can keep
 *       the rows of: a session variable decides where the view of that name reads
 *   <li>{@code table}: a query of which the rows are computed once
 *   <li>{@code rows}: a table filled from {@code rows/NAME.tsv}
 *   <li>{@code shared}: a table filled from the rows by which the translator types expressions
 *   <li>{@code empty}: a relation that has no rows here
 *   <li>{@code macro}: the statements of {@code macro/NAME.sql}
 *   <li>{@code each}: the statements of {@code each/NAME.sql}, once for each row of {@code
 *       each/NAME.tsv}, whose cells stand where the heading's names stand in braces
 * </ul>
 *
 * <p>Schema {@code support} holds what PostgreSQL does not have; it shares {@link
 * CatalogNames#CATALOG}.
 */
final class CatalogBuilder {
  private final Connection connection;

  /** Relations whose unchanging rows are in a table already. */
  private final Set<String> fixed = new HashSet<>();

  private CatalogBuilder(Connection connection) {
    this.connection = connection;
  }

  /** Fills the attached, empty database in one transaction; leaves another search path behind. */
  static void build(Connection connection, CatalogOptions options) {
    String catalog = CatalogNames.DATABASE + "." + CatalogNames.CATALOG;
    run(connection, "BEGIN");
    run(connection, "CREATE SCHEMA " + catalog);
    run(connection, "CREATE SCHEMA " + CatalogNames.DATABASE + "." + CatalogNames.INFORMATION);
    run(connection, "SET search_path = '" + catalog + "'");
    run(connection, CatalogSnapshot.read(false));
    run(
        connection,
        "CREATE MACRO server_version_text() AS '"
            + options.serverVersion().replace("'", "''")
            + "'");
    FunctionInstaller.install(connection);
    CatalogBuilder builder = new CatalogBuilder(connection);
    for (List<String> row : TsvResource.read(CatalogBuilder.class, "install.tsv")) {
      builder.create(row.get(0), row.get(1), row.get(2));
    }
    run(connection, "COMMIT");
  }

  /** The file a row of {@code install.tsv} is made from, null for an empty relation. */
  static @Nullable String resource(String how, String schema, String name) {
    return switch (how) {
      case "view", "base", "table" -> schema + "/" + name + ".sql";
      case "fixed" -> "fixed/" + name + ".sql";
      case "rows" -> "rows/" + name + ".tsv";
      case "shared" -> PgFunctions.RESOURCES + name + ".tsv";
      case "macro" -> "macro/" + name + ".sql";
      case "each" -> "each/" + name + ".sql";
      default -> null;
    };
  }

  private void create(String how, String schema, String name) {
    String place =
        (schema.equals("support")
                ? CatalogNames.DATABASE + "." + CatalogNames.CATALOG
                : CatalogNames.engineSchema(schema))
            + ".";
    String target = place + quote(name);
    List<Column> columns = CatalogColumns.of(schema, name);
    switch (how) {
      case "table", "view" -> {
        String query = query(schema + "/" + name + ".sql", columns);
        String before =
            fixed.contains(name) ? "SELECT * FROM " + place + fixedName(name) + " UNION ALL " : "";
        run(connection, "CREATE " + how + " " + target + " AS " + before + query);
      }
      case "base" -> {
        String query = query(schema + "/" + name + ".sql", columns);
        run(connection, "CREATE VIEW " + CatalogSnapshot.DIRECT + name + " AS " + query);
        run(connection, "CREATE VIEW " + target + " AS " + CatalogSnapshot.view(name));
      }
      case "fixed" -> {
        String query = query("fixed/" + name + ".sql", columns);
        run(connection, "CREATE TABLE " + place + fixedName(name) + " AS " + query);
        fixed.add(name);
      }
      case "rows" -> load(target, "rows/" + name + ".tsv", columns);
      case "shared" -> load(target, PgFunctions.RESOURCES + name + ".tsv", columns);
      case "empty" -> {
        if (columns == null) {
          throw new IllegalStateException("install.tsv: PostgreSQL has no " + schema + "." + name);
        }
        run(connection, "CREATE TABLE " + target + columnList(columns));
      }
      case "macro" ->
          SqlResource.statements(CatalogBuilder.class, "macro/" + name + ".sql")
              .forEach(statement -> run(connection, statement));
      case "each" ->
          CatalogTemplates.statements(name).forEach(statement -> run(connection, statement));
      default -> throw new IllegalStateException("install.tsv: unknown kind " + how);
    }
  }

  private static String fixedName(String name) {
    return quote("fixed_" + name);
  }

  /** The file's query with PostgreSQL's columns, cast where it yields another type. */
  private String query(String resource, @Nullable List<Column> columns) {
    String sql = SqlResource.text(CatalogBuilder.class, resource);
    if (columns == null) {
      return sql;
    }
    Map<String, String> types = new HashMap<>();
    try (Prepared prepared = connection.prepare(sql)) {
      for (int i = 0; i < prepared.columnCount(); i++) {
        String type = typeName(prepared.columnType(i));
        if (!type.equals("INTEGER")) { // what a bare NULL is described as, too
          types.put(prepared.columnName(i), type);
        }
      }
    }
    return columns.stream()
        .map(
            c ->
                c.engineType().equals(types.get(c.name()))
                    ? quote(c.name())
                    : "CAST("
                        + quote(c.name())
                        + " AS "
                        + c.engineType()
                        + ") AS "
                        + quote(c.name()))
        .collect(Collectors.joining(", ", "SELECT ", " FROM (\n" + sql + ")"));
  }

  private static String typeName(LogicalType type) {
    return type.id() == TypeId.LIST
        ? typeName(type.children().getFirst()) + "[]"
        : type.id().name();
  }

  /**
   * The file goes to the engine as one string, which splits and converts it faster than an INSERT
   * is parsed.
   */
  private void load(String target, String resource, @Nullable List<Column> columns) {
    String text = SqlResource.text(CatalogBuilder.class, resource);
    int headingEnd = text.indexOf('\n');
    String[] heading = text.substring(0, headingEnd).split("\t", -1);
    List<Column> stored = columns == null ? supportColumns(heading) : columns;
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < stored.size(); i++) {
      Column column = stored.get(i);
      cells.add(
          "nullif(f[%d], '\\N')::%s AS %s"
              .formatted(i + 1, column.engineType(), quote(column.name())));
    }
    String sql =
        "CREATE TABLE %s AS SELECT %s FROM (SELECT string_split(line, chr(9)) AS f FROM (SELECT unnest(string_split($1, chr(10))) AS line) WHERE line <> '')"
            .formatted(target, String.join(", ", cells));
    try (Prepared prepared = connection.prepare(sql)) {
      prepared.bindString(1, text.substring(headingEnd + 1));
      prepared.execute(ExecuteMode.MATERIALISED).close();
    }
  }

  /** Support tables say their engine types in the heading, as {@code name:TYPE}. */
  private static List<Column> supportColumns(String[] heading) {
    List<Column> columns = new ArrayList<>();
    for (String cell : heading) {
      String[] parts = cell.split(":", 2);
      columns.add(new Column(parts[0], parts[1], parts[1], parts[1], -1));
    }
    return columns;
  }

  private static String columnList(List<Column> columns) {
    return columns.stream()
        .map(c -> quote(c.name()) + " " + c.engineType())
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String quote(String name) {
    return "\"" + name + "\"";
  }

  static void run(Connection connection, String sql) {
    connection.query(sql).close();
  }
}
