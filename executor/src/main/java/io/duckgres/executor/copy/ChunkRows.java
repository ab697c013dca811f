package io.duckgres.executor.copy;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.WritableChunk;
import io.duckgres.engine.WritableVector;
import io.duckgres.types.PgError;
import io.duckgres.types.TextSettings;

/** Rows of fields read into one chunk. Owned by its maker; used by one thread at a time. */
final class ChunkRows implements FieldSink, AutoCloseable {
  private final RowLayout layout;
  private final CopyContext context;
  private final TextSettings settings;
  private final FieldLoader[] loaders;
  private final WritableVector[] vectors;
  private final WritableChunk chunk;
  private int row;

  /**
   * @param context where in the input the row is that is being read
   */
  ChunkRows(RowLayout layout, CopyContext context) {
    this.layout = layout;
    this.context = context;
    settings = layout.settings();
    loaders = layout.loaders().toArray(FieldLoader[]::new);
    chunk = WritableChunk.of(layout.types());
    vectors = new WritableVector[loaders.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = chunk.vector(i);
    }
  }

  @Override
  public int columns() {
    return loaders.length;
  }

  @Override
  public String name(int column) {
    return layout.columns().get(column).name();
  }

  @Override
  public void field(int column, byte[] buf, int off, int len) {
    try {
      loaders[column].load(vectors[column], row, buf, off, len, settings);
    } catch (PgError e) {
      throw layout.binary()
          ? context.inBinaryField(e, name(column))
          : context.inField(e, name(column), buf, off, len);
    }
  }

  @Override
  public void nullField(int column) {
    vectors[column].setNull(row);
  }

  @Override
  public void endRow() {
    row++;
  }

  /** Complete rows in the chunk. */
  int size() {
    return row;
  }

  boolean isFull() {
    return row == Chunk.CAPACITY;
  }

  /** The chunk with the rows that are complete. */
  WritableChunk filled() {
    chunk.setSize(row);
    return chunk;
  }

  /** Empties the chunk. */
  void reset() {
    chunk.reset();
    row = 0;
  }

  @Override
  public void close() {
    chunk.close();
  }
}
