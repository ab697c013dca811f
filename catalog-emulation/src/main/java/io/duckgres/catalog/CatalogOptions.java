package io.duckgres.catalog;

/**
 * What an installed catalog must know of its instance.
 *
 * @param serverVersion what {@code version()} answers
 */
public record CatalogOptions(String serverVersion) {}
