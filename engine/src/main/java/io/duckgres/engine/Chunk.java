package io.duckgres.engine;

import io.duckgres.engine.ffi.Linkage;
import java.lang.foreign.Arena;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Up to {@value #CAPACITY} rows in columns. Owned by who fetched it; valid until closed, also after
 * its result is closed. Used by one thread at a time: it may be handed to another thread, but not
 * be closed while one still reads.
 */
public final class Chunk extends Handle {
  /** The most rows of a chunk, DuckDB's vector size. */
  public static final int CAPACITY = 2048;

  private final long pointer;
  private final int size;
  private final List<LogicalType> types;
  private final @Nullable Vector[] vectors;
  private final LeakedChunk.Watch watch;

  Chunk(Database database, long pointer, int size, List<LogicalType> types) {
    super(database);
    this.pointer = pointer;
    this.size = size;
    this.types = types;
    this.vectors = new Vector[types.size()];
    watch = LeakedChunk.watch(this, database, pointer);
  }

  /** Number of rows. */
  public int size() {
    return size;
  }

  /** Number of columns. */
  public int columnCount() {
    return vectors.length;
  }

  long pointer() {
    return pointer;
  }

  /** A column, from 0; valid until this chunk is closed. */
  public Vector vector(int column) {
    Vector vector = vectors[column];
    if (vector == null) {
      acquire();
      try {
        vector =
            new Vector(
                Linkage.api().dataChunkGetVector(pointer, column), types.get(column), size, this);
        vectors[column] = vector;
      } finally {
        release();
      }
    }
    return vector;
  }

  @Override
  void closing() {
    for (Vector vector : vectors) {
      if (vector != null) {
        vector.invalidate();
      }
    }
  }

  @Override
  void free() {
    watch.end();
    destroy(pointer);
  }

  static void destroy(long chunk) {
    try (Arena arena = Arena.ofConfined()) {
      Linkage.api().destroyDataChunk(arena.allocateFrom(ValueLayout.JAVA_LONG, chunk).address());
    }
  }
}
