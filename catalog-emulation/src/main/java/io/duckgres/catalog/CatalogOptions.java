package io.duckgres.catalog;

/**
 * What an installed catalog must know of its instance.
 *
 * @param engineDatabase the engine's name of the user database whose objects are shown; every other
 *     attached database stays hidden
 * @param serverVersion what {@code version()} answers
 */
public record CatalogOptions(String engineDatabase, String serverVersion) {}
