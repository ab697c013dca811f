package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import java.nio.charset.StandardCharsets;
import org.apache.arrow.memory.BufferAllocator;

/** ENUM, as its labels. */
final class EnumFiller extends BytesFiller {
  private final byte[][] labels;

  EnumFiller(BufferAllocator allocator, LogicalType type) {
    super(allocator);
    this.labels =
        type.names().stream()
            .map(label -> label.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
  }

  @Override
  void values(Vector vector, int from, int until) {
    long ends = offsets(until - from);
    for (int row = from; row < until; row++) {
      if (!vector.isNull(row)) {
        byte[] label = labels[vector.getEnumIndex(row)];
        Memory.copyIn(label, 0, label.length, data.reserve(label.length));
        data.advance(label.length);
      }
      Memory.putInt(ends, checked(data.length()));
      ends += 4;
    }
  }
}
