package io.duckgres.catalog;

import io.duckgres.catalog.CatalogColumns.Column;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.Prepared;
import io.duckgres.functions.FunctionInstaller;
import io.duckgres.functions.SqlResource;
import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Creates what {@link CatalogNames#DATABASE} holds. What is created, in which order, is {@code
 * install.tsv}:
 *
 * <ul>
 *   <li>{@code view}: the query in {@code SCHEMA/NAME.sql}; its columns are put into PostgreSQL's
 *       order and types
 *   <li>{@code table}: the same, its rows computed once
 *   <li>{@code rows}: a table filled from {@code rows/NAME.tsv}
 *   <li>{@code empty}: a relation that has no rows here
 *   <li>{@code macro}: the statements of {@code macro/NAME.sql}
 * </ul>
 *
 * <p>Schema {@code support} holds what PostgreSQL does not have; it shares {@link
 * CatalogNames#CATALOG}.
 */
final class CatalogBuilder {
  private CatalogBuilder() {}

  /** Fills the attached, empty database in one transaction; leaves another search path behind. */
  static void build(Connection connection, CatalogOptions options) {
    String catalog = CatalogNames.DATABASE + "." + CatalogNames.CATALOG;
    run(connection, "BEGIN");
    run(connection, "CREATE SCHEMA " + catalog);
    run(connection, "CREATE SCHEMA " + CatalogNames.DATABASE + "." + CatalogNames.INFORMATION);
    run(connection, "SET search_path = '" + catalog + "'");
    run(
        connection,
        "CREATE MACRO server_version_text() AS '"
            + options.serverVersion().replace("'", "''")
            + "'");
    FunctionInstaller.install(connection);
    for (List<String> row : TsvResource.read(CatalogBuilder.class, "install.tsv")) {
      create(connection, row.get(0), row.get(1), row.get(2));
    }
    run(connection, "COMMIT");
  }

  /** The file a row of {@code install.tsv} is made from, null for an empty relation. */
  static @Nullable String resource(String how, String schema, String name) {
    return switch (how) {
      case "view", "table" -> schema + "/" + name + ".sql";
      case "rows" -> "rows/" + name + ".tsv";
      case "macro" -> "macro/" + name + ".sql";
      default -> null;
    };
  }

  private static void create(Connection connection, String how, String schema, String name) {
    String target =
        (schema.equals("support")
                ? CatalogNames.DATABASE + "." + CatalogNames.CATALOG
                : CatalogNames.engineSchema(schema))
            + "."
            + quote(name);
    List<Column> columns = CatalogColumns.of(schema, name);
    switch (how) {
      case "view", "table" ->
          run(
              connection,
              "CREATE "
                  + how
                  + " "
                  + target
                  + " AS "
                  + query(schema + "/" + name + ".sql", columns));
      case "rows" -> load(connection, target, name, columns);
      case "empty" -> {
        if (columns == null) {
          throw new IllegalStateException("install.tsv: PostgreSQL has no " + schema + "." + name);
        }
        run(connection, "CREATE TABLE " + target + columnList(columns));
      }
      case "macro" ->
          SqlResource.statements(CatalogBuilder.class, "macro/" + name + ".sql")
              .forEach(statement -> run(connection, statement));
      default -> throw new IllegalStateException("install.tsv: unknown kind " + how);
    }
  }

  private static String query(String resource, @Nullable List<Column> columns) {
    String sql = SqlResource.text(CatalogBuilder.class, resource);
    if (columns == null) {
      return sql;
    }
    return columns.stream()
        .map(c -> "CAST(" + quote(c.name()) + " AS " + c.engineType() + ") AS " + quote(c.name()))
        .collect(Collectors.joining(", ", "SELECT ", " FROM (\n" + sql + ")"));
  }

  /**
   * The file goes to the engine as one string, which splits and converts it faster than an INSERT
   * is parsed.
   */
  private static void load(
      Connection connection, String target, String name, @Nullable List<Column> columns) {
    String text = SqlResource.text(CatalogBuilder.class, "rows/" + name + ".tsv");
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
      columns.add(new Column(parts[0], parts[1], parts[1], parts[1]));
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
