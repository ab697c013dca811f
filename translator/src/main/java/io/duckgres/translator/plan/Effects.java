package io.duckgres.translator.plan;

/**
 * What running a plan may change.
 *
 * @param writes refused in a read-only transaction (25006)
 * @param changesCatalog relations, columns or types may differ afterwards
 * @param fallback the grammar did not know this query: its text went to the engine normalised only;
 *     counted and logged
 */
public record Effects(boolean writes, boolean changesCatalog, boolean fallback) {
  public static final Effects READ = new Effects(false, false, false);
  public static final Effects READ_FALLBACK = new Effects(false, false, true);
  public static final Effects WRITE = new Effects(true, false, false);
  public static final Effects CATALOG = new Effects(true, true, false);
}
