package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ResultStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chunks of rows, one after another. Used by one thread at a time. */
interface RowSource extends AutoCloseable {

  /** The next chunk, which the caller closes; null after the last. */
  @Nullable Chunk next();

  /** The types of a chunk's columns. */
  List<LogicalType> columnTypes();

  /** Can be called twice. */
  @Override
  void close();

  static RowSource of(ResultStream result) {
    return new RowSource() {
      @Override
      public @Nullable Chunk next() {
        return result.next();
      }

      @Override
      public List<LogicalType> columnTypes() {
        return result.columnTypes();
      }

      @Override
      public void close() {
        result.close();
      }
    };
  }

  /** Chunks that were fetched already; owns them. */
  static RowSource of(Deque<Chunk> chunks, List<LogicalType> types) {
    Deque<Chunk> left = new ArrayDeque<>(chunks);
    return new RowSource() {
      @Override
      public @Nullable Chunk next() {
        return left.poll();
      }

      @Override
      public List<LogicalType> columnTypes() {
        return types;
      }

      @Override
      public void close() {
        left.forEach(Chunk::close);
        left.clear();
      }
    };
  }
}
