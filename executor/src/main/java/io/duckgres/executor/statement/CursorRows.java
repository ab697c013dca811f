package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ResultStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of a declared cursor, kept for reading in any direction, with a position: 0 before the
 * first row, n + 1 behind the last. Closes the query and its result. Used by the session's thread.
 */
final class CursorRows implements AutoCloseable {
  private final CompiledQuery query;
  private final ResultStream result;
  private final RowDescription columns;
  private final boolean scrolls;
  private final List<Chunk> chunks = new ArrayList<>();

  /** For each chunk the number of rows up to its end. */
  private final List<Long> ends = new ArrayList<>();

  private boolean complete;
  private long position;

  /**
   * @param scrolls whether it may be read backwards
   */
  CursorRows(CompiledQuery query, ResultStream result, RowDescription columns, boolean scrolls) {
    this.query = query;
    this.result = result;
    this.columns = columns;
    this.scrolls = scrolls;
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
    position = Math.clamp(row, 0, load(row) ? row : size() + 1);
  }

  /** The number of rows; reads all of them. */
  long size() {
    load(Long.MAX_VALUE);
    return ends.isEmpty() ? 0 : ends.getLast();
  }

  /** Whether there is a row of that number, from 1. */
  boolean has(long row) {
    return row >= 1 && load(row);
  }

  private boolean load(long row) {
    while (!complete && (ends.isEmpty() || ends.getLast() < row)) {
      Chunk next = result.next();
      if (next == null) {
        complete = true;
      } else {
        chunks.add(next);
        ends.add((ends.isEmpty() ? 0 : ends.getLast()) + next.size());
      }
    }
    return !ends.isEmpty() && ends.getLast() >= row;
  }

  /** The index of the chunk that holds a row that {@link #has} said is there. */
  int chunkOf(long row) {
    int low = 0;
    int high = ends.size() - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (ends.get(middle) < row) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  Chunk chunk(int index) {
    return chunks.get(index);
  }

  /** The number of rows before a chunk. */
  long before(int chunk) {
    return chunk == 0 ? 0 : ends.get(chunk - 1);
  }

  @Override
  public void close() {
    chunks.forEach(Chunk::close);
    chunks.clear();
    result.close();
    query.close();
  }
}
