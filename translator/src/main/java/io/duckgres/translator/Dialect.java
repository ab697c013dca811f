package io.duckgres.translator;

/** Which SQL the client writes. */
public enum Dialect {
  POSTGRES,
  /**
   * DuckDB's own: queries go to the engine as they are. Whatever changes something is translated as
   * ever, so that the catalogs and what else goes with it stay right.
   */
  DUCKDB
}
