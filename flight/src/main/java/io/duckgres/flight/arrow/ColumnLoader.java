package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.WritableVector;
import org.apache.arrow.vector.FieldVector;

/**
 * Puts values of an Arrow vector into a vector of the engine. The Arrow data has been checked
 * before: {@link DecodedBatch}.
 */
interface ColumnLoader {

  /** The engine's type of what is loaded. */
  LogicalType type();

  /** PostgreSQL's type for a column made for it, as SQL. */
  String sqlType();

  /**
   * Loads {@code count} rows from row {@code from} of the source to row {@code at} of the target;
   * NULLs are set by {@link #loadWithNulls}.
   */
  void load(FieldVector source, int from, int count, WritableVector target, int at);

  /** {@link #load}, and NULL where the source has it. */
  default void loadWithNulls(
      FieldVector source, int from, int count, WritableVector target, int at) {
    load(source, from, count, target, at);
    if (source.getNullCount() > 0) {
      for (int i = 0; i < count; i++) {
        if (source.isNull(from + i)) {
          target.setNull(at + i);
        }
      }
    }
  }
}
