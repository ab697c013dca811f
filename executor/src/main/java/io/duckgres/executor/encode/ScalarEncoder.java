package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.TextSettings;

/** A column whose values stand in its vector's data alone. */
final class ScalarEncoder extends ColumnEncoder {
  private final ScalarWriter writer;
  private final TextSettings settings;

  ScalarEncoder(ScalarWriter writer, TextSettings settings) {
    this.writer = writer;
    this.settings = settings;
  }

  @Override
  void value(int row, ByteWriter out) {
    writer.write(data, row, out, settings);
  }
}
