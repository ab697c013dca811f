package io.duckgres.engine;

/** How a result is kept. */
public enum ExecuteMode {
  /**
   * Rows are made while they are fetched, little memory is held; errors may come after rows. While
   * such a result is open its connection runs nothing else.
   */
  STREAMING,
  /**
   * All rows are made before the first is given; the result may stay open while its connection is
   * used on.
   */
  MATERIALISED
}
