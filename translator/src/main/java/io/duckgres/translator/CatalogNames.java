package io.duckgres.translator;

import java.util.List;

/**
 * Where the emulated catalogs live in the engine: database and schema of each.
 *
 * @param pgCatalog what {@code pg_catalog} becomes in front of a relation
 * @param informationSchema what {@code information_schema} becomes
 */
public record CatalogNames(List<String> pgCatalog, List<String> informationSchema) {
  public static final CatalogNames DEFAULT =
      new CatalogNames(List.of("_duckgres", "catalog"), List.of("_duckgres", "information"));

  public CatalogNames {
    pgCatalog = List.copyOf(pgCatalog);
    informationSchema = List.copyOf(informationSchema);
  }
}
