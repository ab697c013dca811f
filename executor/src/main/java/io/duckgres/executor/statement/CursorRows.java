package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import java.util.List;

/**
 * The rows of a declared cursor, kept for reading in any direction, with a position: 0 before the
 * first row, n + 1 behind the last. Closes the query and the rows. Used by the session's thread.
 */
final class CursorRows implements AutoCloseable {
  private final CompiledQuery query;
  private final KeptRows rows;
  private final RowDescription columns;
  private final boolean scrolls;
  private long position;
  private boolean failed;

  /**
   * @param scrolls whether it may be read backwards
   */
  CursorRows(CompiledQuery query, KeptRows rows, RowDescription columns, boolean scrolls) {
    this.query = query;
    this.rows = rows;
    this.columns = columns;
    this.scrolls = scrolls;
  }

  /** Reading it has failed: it can only be closed. */
  boolean hasFailed() {
    return failed;
  }

  void fail() {
    failed = true;
  }

  RowDescription columns() {
    return columns;
  }

  List<LogicalType> types() {
    return query.types();
  }

  boolean scrolls() {
    return scrolls;
  }

  long position() {
    return position;
  }

  /** Moves to a row, or before the first or behind the last. */
  void position(long row) {
    position = Math.clamp(row, 0, size() + 1);
  }

  /** The number of rows. */
  long size() {
    return rows.size();
  }

  /** Whether there is a row of that number, from 1. */
  boolean has(long row) {
    return row >= 1 && row <= size();
  }

  /** The index of the chunk that holds a row that {@link #has} said is there. */
  int chunkOf(long row) {
    return rows.chunkOf(row);
  }

  /** A chunk, valid until another is asked for. */
  Chunk chunk(int index) {
    return rows.chunk(index);
  }

  /** The number of rows before a chunk. */
  long before(int chunk) {
    return rows.before(chunk);
  }

  @Override
  public void close() {
    rows.close();
    query.close();
  }
}
