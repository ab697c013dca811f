package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import java.lang.foreign.Arena;
import java.util.List;

/**
 * Up to {@link Chunk#CAPACITY} rows to be filled, column by column or row by row. Used by one
 * thread at a time. Made by {@link #of(List)} and closed by its maker, or lent by the engine for
 * the time of a call.
 */
public final class WritableChunk extends Handle {
  private final long pointer;
  private final boolean owned;
  private final Scratch scratch = new Scratch();
  private final WritableVector[] vectors;
  private int size;

  WritableChunk(long pointer, List<LogicalType> types, boolean owned) {
    super(null);
    this.pointer = pointer;
    this.owned = owned;
    vectors = new WritableVector[types.size()];
    for (int i = 0; i < vectors.length; i++) {
      long vector = Linkage.api().dataChunkGetVector(pointer, i);
      vectors[i] = new WritableVector(vector, types.get(i), Chunk.CAPACITY, scratch);
    }
  }

  /** A new chunk of columns; IllegalArgumentException for a type that has no values. */
  public static WritableChunk of(List<LogicalType> types) {
    try (Arena arena = Arena.ofConfined();
        var array = new NativeTypes.TypeArray(arena, types)) {
      long chunk = Linkage.api().createDataChunk(array.address(), types.size());
      if (chunk == 0) {
        throw new IllegalArgumentException("DuckDB cannot make a chunk of " + types);
      }
      return new WritableChunk(chunk, types, true);
    }
  }

  /** Number of columns. */
  public int columnCount() {
    return vectors.length;
  }

  /** A column, from 0. */
  public WritableVector vector(int column) {
    acquire();
    release();
    return vectors[column];
  }

  /** Number of rows as last set. */
  public int size() {
    return size;
  }

  /** Sets how many rows are filled. */
  public void setSize(int rows) {
    if (rows < 0 || rows > Chunk.CAPACITY) {
      throw new IndexOutOfBoundsException(rows + " rows in a chunk of " + Chunk.CAPACITY);
    }
    acquire();
    try {
      Linkage.api().dataChunkSetSize(pointer, rows);
      size = rows;
    } finally {
      release();
    }
  }

  /** Empties the chunk: no rows, no NULLs, no list elements. */
  public void reset() {
    acquire();
    try {
      CApi c = Linkage.api();
      c.dataChunkReset(pointer);
      size = 0;
      for (WritableVector vector : vectors) {
        vector.refresh(Chunk.CAPACITY);
      }
    } finally {
      release();
    }
  }

  /** The native chunk, to be used between {@link #acquire()} and {@link #release()}. */
  long pointer() {
    return pointer;
  }

  @Override
  void closing() {
    for (WritableVector vector : vectors) {
      vector.invalidate();
    }
  }

  @Override
  void free() {
    scratch.close();
    if (owned) {
      Chunk.destroy(pointer);
    }
  }
}
