package io.duckgres.executor.statement;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ResultStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a result, for reading any of them: few in memory, many in a {@link Spool} of which a
 * window is in memory. Used by the session's thread.
 */
final class KeptRows implements AutoCloseable {
  /** How many chunks stay in memory. */
  private static final int IN_MEMORY = 16;

  /** Rows of a chunk of the spool. */
  private static final int CHUNK_ROWS = 2048;

  private final List<LogicalType> types;
  private final List<Chunk> chunks = new ArrayList<>();

  /** For each chunk in memory the number of rows up to its end; unused with a spool. */
  private final List<Long> ends = new ArrayList<>();

  private @Nullable Spool spool;
  private long size;

  /** The first chunk of the spool that is in memory. */
  private int window;

  private KeptRows(List<LogicalType> types) {
    this.types = types;
  }

  /**
   * Reads a result to its end.
   *
   * @param connections gives a connection for many rows, which is closed with these
   */
  static KeptRows readAll(ResultStream result, Supplier<Connection> connections) {
    KeptRows complete = new KeptRows(result.columnTypes());
    KeptRows unfinished = complete;
    try {
      for (Chunk next = result.next(); next != null; next = result.next()) {
        complete.add(next, connections);
      }
      Spool spool = complete.spool;
      if (spool != null) {
        spool.complete();
      }
      unfinished = null;
      return complete;
    } finally {
      if (unfinished != null) {
        unfinished.close();
      }
    }
  }

  private void add(Chunk next, Supplier<Connection> connections) {
    if (spool == null && chunks.size() < IN_MEMORY) {
      size += next.size();
      chunks.add(next);
      ends.add(size);
      return;
    }
    try (next) {
      Spool open = spool;
      if (open == null) {
        open = Spool.open(connections.get(), types);
        spool = open;
        chunks.forEach(open::add);
        drop();
      }
      size += next.size();
      open.add(next);
    }
  }

  List<LogicalType> types() {
    return types;
  }

  /** The number of rows. */
  long size() {
    return size;
  }

  /** The index of the chunk that holds a row, from 1. */
  int chunkOf(long row) {
    if (spool != null) {
      return (int) ((row - 1) / CHUNK_ROWS);
    }
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

  /** The number of rows before a chunk. */
  long before(int chunk) {
    if (spool != null) {
      return (long) chunk * CHUNK_ROWS;
    }
    return chunk == 0 ? 0 : ends.get(chunk - 1);
  }

  /** A chunk, which stays of this object and valid until another is asked for. */
  Chunk chunk(int index) {
    Spool open = spool;
    if (open == null) {
      return chunks.get(index);
    }
    if (index < window || index >= window + chunks.size()) {
      drop();
      window = index - index % IN_MEMORY;
      chunks.addAll(open.read(before(window), before(window + IN_MEMORY)));
    }
    return chunks.get(index - window);
  }

  /** The rows one after another, once; closes this object. */
  RowSource source() {
    return new RowSource() {
      private long read;

      @Override
      public @Nullable Chunk next() {
        if (read == size) {
          return null;
        }
        Chunk next = chunk(chunkOf(read + 1));
        read += next.size();
        return next;
      }

      @Override
      public List<LogicalType> columnTypes() {
        return types;
      }

      @Override
      public void close() {
        KeptRows.this.close();
      }
    };
  }

  private void drop() {
    chunks.forEach(Chunk::close);
    chunks.clear();
    ends.clear();
  }

  @Override
  public void close() {
    drop();
    Spool open = spool;
    spool = null;
    if (open != null) {
      open.close();
    }
  }
}
