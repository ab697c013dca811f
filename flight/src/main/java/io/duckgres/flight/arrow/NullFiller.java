package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import org.apache.arrow.memory.BufferAllocator;

/** A column of nothing but NULL, which PostgreSQL shows as text. */
final class NullFiller extends BytesFiller {
  NullFiller(BufferAllocator allocator) {
    super(allocator);
  }

  @Override
  void values(Vector vector, int from, int until) {
    long ends = offsets(until - from);
    Memory.fill(ends, (until - from) * 4L, (byte) 0);
  }
}
