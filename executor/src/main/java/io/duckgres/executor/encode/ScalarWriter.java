package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;

/** Appends the value of one row out of a vector's data. */
@FunctionalInterface
interface ScalarWriter {
  void write(long data, int row, ByteWriter out, TextSettings settings);
}
