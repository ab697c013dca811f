package io.duckgres.catalog;

import io.duckgres.types.TsvResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's own column lists of pg_catalog and information_schema ({@code golden/columns.tsv})
 * with the engine type that stores each. Immutable.
 */
public final class CatalogColumns {
  /**
   * A column of a catalog relation.
   *
   * @param type as format_type() prints it
   * @param engineType the engine's type of the emulated column
   * @param wireType typname of the type RowDescription announces: of a domain, its base type
   * @param typmod of that type, -1 for none
   */
  public record Column(String name, String type, String engineType, String wireType, int typmod) {}

  private static final Map<String, List<Column>> RELATIONS = read();

  private CatalogColumns() {}

  /**
   * The columns of {@code schema.relation} in order of attnum, or null when PostgreSQL has no such
   * relation.
   */
  public static @Nullable List<Column> of(String schema, String relation) {
    return RELATIONS.get(schema + "." + relation);
  }

  /** All relations as {@code schema.relation}, in the file's order. */
  public static List<String> relations() {
    return List.copyOf(RELATIONS.keySet());
  }

  private static Map<String, List<Column>> read() {
    Map<String, List<String>> types = new HashMap<>();
    for (List<String> row : TsvResource.read(CatalogColumns.class, "column_types.tsv")) {
      types.put(row.get(0), row);
    }
    Map<String, List<Column>> relations = new LinkedHashMap<>();
    for (List<String> row : TsvResource.read(CatalogColumns.class, "golden/columns.tsv")) {
      List<String> type = types.get(row.get(4));
      if (type == null) {
        throw new IllegalStateException("column_types.tsv lacks " + row.get(4));
      }
      relations
          .computeIfAbsent(row.get(0) + "." + row.get(1), key -> new ArrayList<>())
          .add(
              new Column(
                  row.get(3), row.get(4), type.get(1), type.get(2), Integer.parseInt(type.get(3))));
    }
    relations.replaceAll((name, columns) -> List.copyOf(columns));
    return relations;
  }
}
