package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.ByteWriter;

/**
 * Writes the values of one column, or of the elements of one, in one format. Bound to a vector,
 * then asked row by row; reads the engine's memory without checks, so rows must lie in the vector
 * and the chunk be open. Not thread-safe. Nothing is allocated per value.
 */
abstract class ColumnEncoder {
  long data;
  private long validity;

  /** Points this encoder at the values of another chunk. */
  void bind(Vector vector) {
    data = vector.dataAddress();
    validity = vector.validityAddress();
  }

  final boolean isNull(int row) {
    return validity != 0 && (Memory.getLong(validity + (row >>> 6) * 8L) & 1L << row) == 0;
  }

  /** Appends the value alone; the row must not be NULL. */
  abstract void value(int row, ByteWriter out);

  /** Appends length and value as in DataRow; the row may be NULL. */
  final void field(int row, ByteWriter out) {
    if (isNull(row)) {
      out.writeInt(-1);
      return;
    }
    out.writeInt(0);
    int start = out.position();
    value(row, out);
    out.setInt(start - 4, out.position() - start);
  }
}
