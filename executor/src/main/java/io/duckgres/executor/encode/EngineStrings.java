package io.duckgres.executor.encode;

import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.ByteWriter;

/** DuckDB's 16-byte string entries: length, then the bytes or (above 12) a prefix and a pointer. */
final class EngineStrings {
  private static final int INLINED = 12;

  private EngineStrings() {}

  static int length(long data, int row) {
    return Memory.getInt(data + row * 16L);
  }

  /** Appends the bytes as they are. */
  static void append(long data, int row, ByteWriter out) {
    long entry = data + row * 16L;
    int length = Memory.getInt(entry);
    byte[] target = out.ensure(Math.max(length, INLINED));
    int at = out.position();
    if (length <= INLINED) {
      // the entry is always 12 bytes wide: what is beyond the length is overwritten later
      NativeOrder.putLong(target, at, Memory.getLong(entry + 4));
      NativeOrder.putInt(target, at + 8, Memory.getInt(entry + 12));
    } else {
      Memory.copyOut(Memory.getLong(entry + 8), target, at, length);
    }
    out.position(at + length);
  }

  static byte[] bytes(long data, int row) {
    long entry = data + row * 16L;
    byte[] bytes = new byte[Memory.getInt(entry)];
    long from = bytes.length <= INLINED ? entry + 4 : Memory.getLong(entry + 8);
    Memory.copyOut(from, bytes, 0, bytes.length);
    return bytes;
  }
}
