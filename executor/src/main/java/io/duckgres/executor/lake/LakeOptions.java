package io.duckgres.executor.lake;

/**
 * The DuckLake that takes the place of the users' own database files.
 *
 * @param metadataStore what follows {@code ducklake:} in DuckDB's ATTACH; may hold a password
 * @param dataPath where its files go, empty for the lake's own
 * @param threadLocalCache whether postgres_scanner keeps a metadata connection a thread
 * @param deltaPath a Delta Lake attached as catalog {@code delta}, empty for none
 */
public record LakeOptions(
    String metadataStore,
    String dataPath,
    ObjectStore objectStore,
    boolean threadLocalCache,
    String deltaPath) {

  /** Whether the metadata or any file is where the engine needs an S3 client. */
  boolean remote() {
    return dataPath.contains("://") || deltaPath.contains("://");
  }

  /** Credentials are secrets, so the generated form will not do. */
  @Override
  public String toString() {
    return "LakeOptions[dataPath=" + dataPath + "]";
  }
}
