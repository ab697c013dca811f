package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The engine statements that make a table of a definition, or of one table another. */
final class TableStatements {
  private TableStatements() {}

  /** A table that is not there yet, with its comments and indexes. */
  static List<String> create(TableDefinition table) {
    List<String> sql = new ArrayList<>();
    sql.add(createTable(table));
    comments(table, sql);
    indexes(table, sql);
    return sql;
  }

  private static String createTable(TableDefinition table) {
    List<String> elements = new ArrayList<>();
    table.columns().forEach(column -> elements.add(column(column)));
    for (ColumnDefinition column : table.columns()) {
      if (column.lengthCheck() != null) {
        elements.add("CHECK (" + column.lengthCheck() + ")");
      }
    }
    table.constraints().stream()
        .filter(ConstraintDefinition::isEngines)
        .forEach(constraint -> elements.add(constraint.sql()));
    return (table.name().isTemporary() ? "CREATE TEMPORARY TABLE " : "CREATE TABLE ")
        + table.name().sql()
        + " ("
        + String.join(", ", elements)
        + ")";
  }

  static String column(ColumnDefinition column) {
    String sql = Identifiers.quote(column.name()) + " " + column.type();
    if (column.value() != null) {
      sql += (column.generated() ? " GENERATED ALWAYS AS (" : " DEFAULT (") + column.value() + ")";
    }
    return column.notNull() ? sql + " NOT NULL" : sql;
  }

  private static void comments(TableDefinition table, List<String> sql) {
    String comment = table.engineComment();
    if (!comment.isEmpty()) {
      sql.add(comment(table));
    }
    for (ColumnDefinition column : table.columns()) {
      if (column.comment() != null) {
        sql.add(
            "COMMENT ON COLUMN "
                + table.name().sql()
                + "."
                + Identifiers.quote(column.name())
                + " IS "
                + Identifiers.literal(column.comment()));
      }
    }
  }

  /** Writes the table's comment and notes anew. */
  static String comment(TableDefinition table) {
    return comment("TABLE", table.name(), table.engineComment());
  }

  static String comment(String kind, EngineName name, String comment) {
    return "COMMENT ON "
        + kind
        + " "
        + name.sql()
        + " IS "
        + (comment.isEmpty() ? "NULL" : Identifiers.literal(comment));
  }

  private static void indexes(TableDefinition table, List<String> sql) {
    for (IndexDefinition index : table.indexes()) {
      if (!index.isEngines()) {
        continue;
      }
      sql.add(index.sql(table.name()));
      if (index.comment() != null) {
        sql.add(comment("INDEX", table.name().sibling(index.name()), index.comment()));
      }
    }
  }

  /**
   * A table that is to be made anew.
   *
   * @param values by the new columns that are stored, what goes there: SQL over the old columns
   */
  record Rebuilt(TableDefinition old, TableDefinition fresh, Map<String, String> values) {
    /** With the same columns as before. */
    static Rebuilt same(TableDefinition old, TableDefinition fresh) {
      Map<String, String> values = new LinkedHashMap<>();
      for (ColumnDefinition column : fresh.columns()) {
        if (!column.generated()) {
          values.put(column.name(), Identifiers.quote(column.name()));
        }
      }
      return new Rebuilt(old, fresh, values);
    }
  }

  /**
   * Makes tables anew, for changes the engine has no statement for: rows are put aside, the tables
   * dropped and made again in one transaction.
   *
   * @param tables those referred to by foreign keys before those that refer
   */
  static List<String> rebuild(List<Rebuilt> tables) {
    List<String> sql = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      sql.add("CREATE TEMPORARY TABLE " + aside(i) + " AS SELECT * FROM " + old(tables.get(i)));
    }
    tables.reversed().forEach(table -> sql.add("DROP TABLE " + old(table)));
    for (int i = 0; i < tables.size(); i++) {
      Rebuilt table = tables.get(i);
      TableDefinition fresh = table.fresh();
      sql.add(createTable(fresh));
      comments(fresh, sql);
      if (!table.values().isEmpty()) {
        sql.add(
            "INSERT INTO "
                + fresh.name().sql()
                + table.values().keySet().stream()
                    .map(Identifiers::quote)
                    .collect(Collectors.joining(", ", " (", ")"))
                + " SELECT "
                + String.join(", ", table.values().values())
                + " FROM "
                + aside(i)
                + " AS "
                + Identifiers.quote(table.old().name().name()));
      }
      indexes(fresh, sql);
      sql.add("DROP TABLE " + aside(i));
    }
    return sql;
  }

  private static String old(Rebuilt table) {
    return table.old().name().sql();
  }

  private static String aside(int i) {
    return new EngineName(EngineName.TEMPORARY, "main", "_rebuild_" + i).sql();
  }
}
