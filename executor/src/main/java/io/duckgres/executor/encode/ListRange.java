package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;

/** Which of a child vector's elements belong to a row of a LIST, MAP or ARRAY. */
final class ListRange {
  private final int arraySize;
  private long entries;

  ListRange(LogicalType type) {
    arraySize = type.id() == TypeId.ARRAY ? type.width() : -1;
  }

  /** Takes over a vector and returns that of its elements. */
  Vector bind(Vector vector) {
    if (arraySize >= 0) {
      return vector.arrayChild();
    }
    entries = vector.dataAddress();
    return vector.listChild();
  }

  int offset(int row) {
    return arraySize >= 0 ? row * arraySize : (int) Memory.getLong(entries + row * 16L);
  }

  int length(int row) {
    return arraySize >= 0 ? arraySize : (int) Memory.getLong(entries + row * 16L + 8);
  }
}
