package io.duckgres.executor.statement;

/**
 * How one statement is to be run.
 *
 * @param alone it may be its own transaction
 * @param maxRows the row limit of Execute, 0 for none
 * @param resultFormats of Bind; empty for text
 * @param done called by a cursor when its last row was fetched
 */
record Run(boolean alone, long maxRows, short[] resultFormats, Runnable done) {
  private static final short[] TEXT = {};

  static Run simple(boolean alone, Runnable done) {
    return new Run(alone, 0, TEXT, done);
  }

  /** Whether the rows are read to the end before anything else runs in the session. */
  boolean toTheEnd() {
    return maxRows == 0;
  }
}
