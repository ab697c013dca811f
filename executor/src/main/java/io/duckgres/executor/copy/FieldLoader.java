package io.duckgres.executor.copy;

import io.duckgres.engine.WritableVector;
import io.duckgres.types.TextSettings;

/** Reads a field and puts its value into a row of a vector. */
@FunctionalInterface
interface FieldLoader {
  void load(WritableVector vector, int row, byte[] buf, int off, int len, TextSettings settings);
}
