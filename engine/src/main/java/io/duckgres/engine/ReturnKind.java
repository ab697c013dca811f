package io.duckgres.engine;

/** What a statement gives back ({@code duckdb_result_type}). */
public enum ReturnKind {
  /** Rows, to be fetched. */
  ROWS,
  /** A number of changed rows. */
  CHANGED_ROWS,
  /** Nothing. */
  NOTHING;

  static ReturnKind ofNumber(int number) {
    return switch (number) {
      case 1 -> CHANGED_ROWS;
      case 3 -> ROWS;
      default -> NOTHING;
    };
  }
}
