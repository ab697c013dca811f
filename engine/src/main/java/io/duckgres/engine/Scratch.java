package io.duckgres.engine;

import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;

/** A native buffer that grows; used by one thread at a time, freed by its owner. */
final class Scratch implements AutoCloseable {
  private static final int SMALLEST = 256;

  private long address;
  private int capacity;

  /** The address of a copy of bytes, valid until the next call. */
  long copy(byte[] bytes, int offset, int length) {
    if (length > capacity) {
      close();
      capacity = Math.max(SMALLEST, length + (length >> 1));
      address = Linkage.api().malloc(capacity);
      if (address == 0) {
        capacity = 0;
        throw new OutOfMemoryError("native memory for a string of " + length + " bytes");
      }
    }
    Memory.copyIn(bytes, offset, length, address);
    return address;
  }

  @Override
  public void close() {
    if (address != 0) {
      Linkage.api().free(address);
      address = 0;
      capacity = 0;
    }
  }
}
