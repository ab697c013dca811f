package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import org.apache.arrow.memory.BufferAllocator;

/** VARCHAR and BLOB: bytes behind the engine's 16-byte entries become offsets and data. */
final class StringFiller extends BytesFiller {
  /** Longer strings are kept outside their entry. */
  private static final int INLINED = 12;

  StringFiller(BufferAllocator allocator) {
    super(allocator);
  }

  @Override
  void values(Vector vector, int from, int until) {
    boolean noNulls = vector.hasNoNulls();
    long entries = vector.dataAddress();
    long total = 0;
    for (int row = from; row < until; row++) {
      total += noNulls || !vector.isNull(row) ? Memory.getInt(entries + row * 16L) : 0;
    }
    // a short string is moved as 12 bytes, so there is room behind the last
    long start = data.reserve(total + INLINED);
    long offsets = offsets(until - from);
    long base = data.length();
    long at = start;
    for (int row = from; row < until; row++) {
      if (noNulls || !vector.isNull(row)) {
        long entry = entries + row * 16L;
        int length = Memory.getInt(entry);
        if (length > INLINED) {
          Memory.copy(Memory.getLong(entry + 8), at, length);
        } else {
          Memory.putLong(at, Memory.getLong(entry + 4));
          Memory.putInt(at + 8, Memory.getInt(entry + 12));
        }
        at += length;
      }
      Memory.putInt(offsets, checked(base + at - start));
      offsets += 4;
    }
    data.advance(total);
  }
}
