package io.duckgres.translator.definition;

import io.duckgres.translator.lex.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Enumerated and composite types. The engine writes a type's definition out wherever it is used and
 * forgets its name, so a column is of the type that is spelt as the column's.
 */
final class UserTypes {
  private final DefinitionLookup lookup;

  UserTypes(DefinitionLookup lookup) {
    this.lookup = lookup;
  }

  /** As the engine writes a type out. */
  String spelling(EngineName type) {
    return text(lookup.rows("SELECT typeof(CAST(NULL AS " + type.sql() + "))").getFirst(), 0);
  }

  /** The labels of an enumerated type; empty for another type. */
  List<String> labels(EngineName type) {
    return lookup
        .rows(
            "SELECT unnest(labels) FROM duckdb_types() WHERE logical_type = 'ENUM' AND " + at(type))
        .stream()
        .map(row -> text(row, 0))
        .toList();
  }

  private static String at(EngineName type) {
    return "database_name = %s AND schema_name = %s AND type_name = %s"
        .formatted(
            Identifiers.literal(type.database()),
            Identifiers.literal(type.schema()),
            Identifiers.literal(type.name()));
  }

  /** The other enumerated and composite types of the database. */
  List<EngineName> others(EngineName type) {
    String sql =
        """
        SELECT schema_name, type_name FROM duckdb_types()
        WHERE NOT internal AND database_name = %s AND logical_type IN ('ENUM', 'STRUCT')
          AND NOT (logical_type = 'ENUM' AND starts_with(labels[1], %s || chr(1)))
        """
            .formatted(
                Identifiers.literal(type.database()), Identifiers.literal(DomainDefinition.MARK));
    List<EngineName> names = new ArrayList<>();
    for (List<@Nullable String> row : lookup.rows(sql)) {
      EngineName name = new EngineName(type.database(), text(row, 0), text(row, 1));
      if (!name.equals(type)) {
        names.add(name);
      }
    }
    return names;
  }

  /** Whether another type is spelt the same, so that no column tells of which it is. */
  boolean hasTwin(EngineName type, String spelling) {
    return others(type).stream().anyMatch(other -> spelling(other).equals(spelling));
  }

  /** The tables with a column in whose type a spelling occurs. */
  List<TableDefinition> tables(EngineName type, String spelling) {
    String sql =
        """
        SELECT DISTINCT c.database_name, c.schema_name, c.table_name FROM duckdb_columns() c
        JOIN duckdb_tables() t ON t.database_name = c.database_name AND t.table_oid = c.table_oid
        WHERE c.database_name IN (%s, 'temp') AND contains(c.data_type, %s) ORDER BY ALL
        """
            .formatted(Identifiers.literal(type.database()), Identifiers.literal(spelling));
    return lookup.rows(sql).stream()
        .map(row -> lookup.table(new EngineName(text(row, 0), text(row, 1), text(row, 2))))
        .toList();
  }

  /** Whether a column is of the type, or an array over it. */
  static boolean isOf(ColumnDefinition column, String spelling) {
    return column.type().startsWith(spelling)
        && column.type().substring(spelling.length()).matches("(\\[\\d*])*");
  }

  private static String text(List<@Nullable String> row, int column) {
    return Objects.requireNonNull(row.get(column), "catalog value");
  }
}
