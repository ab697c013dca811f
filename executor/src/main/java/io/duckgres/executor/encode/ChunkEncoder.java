package io.duckgres.executor.encode;

import io.duckgres.engine.Chunk;
import io.duckgres.types.ByteWriter;

/** Turns the chunks of one result into messages. Used by one thread at a time. */
public interface ChunkEncoder {
  /** Appends what comes before the first row; nothing by default. */
  default void begin(ByteWriter out) {}

  /**
   * Appends the rows from {@code fromRow} (inclusive) to {@code toRow} (exclusive) of a chunk that
   * stays open meanwhile, in whole messages. When it throws, {@code out} ends with the last whole
   * row.
   */
  void encode(Chunk chunk, int fromRow, int toRow, ByteWriter out);

  /** Appends what comes after the last row; nothing by default. */
  default void end(ByteWriter out) {}
}
