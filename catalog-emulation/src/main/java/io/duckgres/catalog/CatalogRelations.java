package io.duckgres.catalog;

import io.duckgres.types.TsvResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * pg_catalog's and information_schema's relations with PostgreSQL's OIDs, without asking the
 * engine.
 */
public final class CatalogRelations {
  /**
   * A relation of the catalogs.
   *
   * @param oid in pg_class
   * @param columns in order of attnum, from 1
   */
  public record CatalogRelation(int oid, List<CatalogColumns.Column> columns) {}

  private static final Map<String, CatalogRelation> RELATIONS = read();

  private CatalogRelations() {}

  /** The relation {@code schema.name}, or null when PostgreSQL has none such. */
  public static @Nullable CatalogRelation find(String schema, String name) {
    return RELATIONS.get(schema + "." + name);
  }

  private static Map<String, CatalogRelation> read() {
    Map<String, CatalogRelation> relations = new HashMap<>();
    for (List<String> row : TsvResource.read(CatalogRelations.class, "rows/system_relations.tsv")) {
      List<CatalogColumns.Column> columns = CatalogColumns.of(row.get(0), row.get(1));
      if (columns != null) {
        relations.put(
            row.get(0) + "." + row.get(1),
            new CatalogRelation(Integer.parseInt(row.get(2)), columns));
      }
    }
    return Map.copyOf(relations);
  }
}
