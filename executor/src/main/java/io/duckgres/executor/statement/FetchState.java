package io.duckgres.executor.statement;

/** What a {@link RowCursor} has left after a fetch. */
public enum FetchState {
  /** More rows may follow: fetch again. */
  MORE,
  /** All rows were sent; {@link RowCursor#tag()} is valid. */
  DONE,
  /** The row limit of this Execute is reached; the portal keeps the rest. */
  SUSPENDED
}
