package io.duckgres.translator;

/** Which SQL the client writes. */
public enum Dialect {
  POSTGRES,
  /** DuckDB's own: text goes to the engine unchanged, only split and classified. */
  DUCKDB
}
