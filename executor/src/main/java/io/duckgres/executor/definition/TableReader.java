package io.duckgres.executor.definition;

import static io.duckgres.executor.definition.EngineDefinitions.text;

import io.duckgres.translator.definition.ColumnDefinition;
import io.duckgres.translator.definition.ConstraintDefinition;
import io.duckgres.translator.definition.ConstraintDefinition.Kind;
import io.duckgres.translator.definition.EngineName;
import io.duckgres.translator.definition.ForeignKey;
import io.duckgres.translator.definition.IndexDefinition;
import io.duckgres.translator.definition.TableDefinition;
import io.duckgres.translator.definition.TableNotes;
import io.duckgres.translator.lex.Identifiers;
import io.duckgres.translator.typing.DomainChecks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one table's definition from the engine's catalog functions. */
final class TableReader {
  private static final String LENGTH = "value too long for type character";

  private static final String MODIFIER = "'type modifier ";

  private static final String DOMAIN = "'" + DomainChecks.MARK + "'";

  /** Separates the elements of lists in a VARCHAR. */
  private static final String ITEM = "\u001f";

  private final Function<String, List<List<@Nullable String>>> query;

  TableReader(Function<String, List<List<@Nullable String>>> query) {
    this.query = query;
  }

  TableDefinition read(EngineName name) {
    String comment = null;
    String sql = "";
    String condition = where(name, "table_name");
    for (List<@Nullable String> row :
        query.apply("SELECT comment, sql FROM duckdb_tables() WHERE " + condition)) {
      comment = row.get(0);
      sql = text(row, 1);
    }
    Map<String, String> notes = TableNotes.read(comment);
    List<String> names = TableNotes.items(notes.remove(TableNotes.NAMES));
    Map<String, String> lengths = new HashMap<>();
    List<IndexDefinition> indexes = new ArrayList<>(indexes(condition));
    indexes.addAll(IndexDefinition.read(notes.remove(TableNotes.INDEXES)));
    String foreignKeys = notes.remove(TableNotes.FOREIGN_KEYS);
    List<ConstraintDefinition> constraints =
        new ArrayList<>(constraints(name, condition, names, lengths));
    constraints.addAll(ForeignKey.read(name, foreignKeys));
    return new TableDefinition(
        name,
        columns(condition, sql, lengths),
        constraints,
        indexes,
        TableNotes.comment(comment),
        notes);
  }

  static String where(EngineName name, String column) {
    return "database_name = %s AND schema_name = %s AND %s = %s"
        .formatted(
            Identifiers.literal(name.database()),
            Identifiers.literal(name.schema()),
            column,
            Identifiers.literal(name.name()));
  }

  private List<ColumnDefinition> columns(
      String condition, String sql, Map<String, String> lengths) {
    List<ColumnDefinition> columns = new ArrayList<>();
    for (List<@Nullable String> row :
        query.apply(
            "SELECT column_name, data_type, column_default, is_nullable::VARCHAR, comment"
                + " FROM duckdb_columns() WHERE "
                + condition
                + " ORDER BY column_index")) {
      String column = text(row, 0);
      String type = text(row, 1);
      columns.add(
          new ColumnDefinition(
              column,
              type,
              row.get(2),
              isGenerated(sql, column, type),
              text(row, 3).equals("false"),
              lengths.get(column),
              row.get(4)));
    }
    return columns;
  }

  /** Only the statement that the engine prints tells a default from a generated column. */
  private static boolean isGenerated(String sql, String column, String type) {
    String rest = " " + type + " GENERATED ALWAYS AS(";
    return sql.contains(column + rest) || sql.contains(Identifiers.quote(column) + rest);
  }

  private List<ConstraintDefinition> constraints(
      EngineName table, String condition, List<String> names, Map<String, String> lengths) {
    List<List<@Nullable String>> rows =
        query.apply(
            """
            SELECT constraint_type, expression, array_to_string(constraint_column_names, chr(31)),
              referenced_table, array_to_string(referenced_column_names, chr(31))
            FROM duckdb_constraints() WHERE constraint_type <> 'NOT NULL' AND %s
            ORDER BY constraint_index
            """
                .formatted(condition));
    boolean named = names.size() == rows.size();
    List<ConstraintDefinition> constraints = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<@Nullable String> row = rows.get(i);
      List<String> columns = items(row.get(2));
      String expression = row.get(1);
      if (expression != null && isOfType(expression)) {
        lengths.put(columns.getFirst(), expression);
        continue;
      }
      String other = row.get(3);
      constraints.add(
          new ConstraintDefinition(
              Kind.valueOf(text(row, 0).replace(' ', '_')),
              named ? names.get(i) : "",
              columns,
              expression,
              other == null ? null : table.sibling(other),
              items(row.get(4))));
    }
    return ConstraintDefinition.allNamed(constraints, table.name());
  }

  /** Whether it stands for what the column's type allows, and is no CHECK of the client's. */
  private static boolean isOfType(String expression) {
    return expression.contains(LENGTH)
        || expression.contains(MODIFIER)
        || expression.contains(DOMAIN);
  }

  private static List<String> items(@Nullable String joined) {
    return joined == null || joined.isEmpty() ? List.of() : List.of(joined.split(ITEM, -1));
  }

  private List<IndexDefinition> indexes(String condition) {
    return query
        .apply(
            "SELECT index_name, is_unique::VARCHAR, array_to_string(expressions::VARCHAR[], ', '),"
                + " comment FROM duckdb_indexes() WHERE "
                + condition
                + " ORDER BY index_name")
        .stream()
        .map(
            row ->
                new IndexDefinition(
                    text(row, 0), text(row, 1).equals("true"), text(row, 2), row.get(3)))
        .toList();
  }
}
