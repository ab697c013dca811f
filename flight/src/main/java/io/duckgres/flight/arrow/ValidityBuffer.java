package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/** Which values are not NULL, a bit each: the engine and Arrow have the same order of bits. */
final class ValidityBuffer implements AutoCloseable {
  private final GrowingBuffer bits;
  private int rows;
  private int nulls;

  ValidityBuffer(BufferAllocator allocator) {
    this.bits = new GrowingBuffer(allocator);
  }

  /** Appends the bits of rows of a vector. */
  void append(Vector vector, int from, int until) {
    long mask = vector.validityAddress();
    int count = until - from;
    if (mask == 0) {
      appendValid(count);
      return;
    }
    grow(count);
    if ((rows & 7) == 0 && (from & 7) == 0) {
      appendBytes(mask + (from >>> 3), count);
      return;
    }
    for (int row = from; row < until; row++) {
      boolean valid = (Memory.getByte(mask + (row >>> 3)) & 1 << (row & 7)) != 0;
      put(rows++, valid);
      nulls += valid ? 0 : 1;
    }
  }

  private void appendBytes(long source, int count) {
    long target = bits.address(rows >>> 3);
    int whole = count >>> 3;
    int valid = 0;
    for (int i = 0; i < whole; i++) {
      byte value = Memory.getByte(source + i);
      valid += Integer.bitCount(value & 0xff);
      Memory.putByte(target + i, value);
    }
    int rest = count & 7;
    if (rest > 0) {
      int value = Memory.getByte(source + whole) & ((1 << rest) - 1);
      valid += Integer.bitCount(value);
      Memory.putByte(target + whole, (byte) value);
    }
    rows += count;
    nulls += count - valid;
  }

  /** Appends rows that are not NULL. */
  void appendValid(int count) {
    grow(count);
    int end = rows + count;
    while (rows < end && (rows & 7) != 0) {
      put(rows++, true);
    }
    int whole = (end - rows) >>> 3;
    if (whole > 0) {
      Memory.fill(bits.address(rows >>> 3), whole, (byte) 0xff);
      rows += whole << 3;
    }
    while (rows < end) {
      put(rows++, true);
    }
  }

  /** Appends one row. */
  void append(boolean valid) {
    grow(1);
    put(rows++, valid);
    nulls += valid ? 0 : 1;
  }

  private void put(int row, boolean valid) {
    long at = bits.address(row >>> 3);
    int bit = 1 << (row & 7);
    int before = (row & 7) == 0 ? 0 : Memory.getByte(at);
    Memory.putByte(at, (byte) (valid ? before | bit : before & ~bit));
  }

  private void grow(int count) {
    long bytes = ((long) rows + count + 7) >>> 3;
    if (bytes > bits.length()) {
      bits.reserve(bytes - bits.length());
      bits.advance(bytes - bits.length());
    }
  }

  int nulls() {
    return nulls;
  }

  ArrowBuf take() {
    rows = 0;
    nulls = 0;
    return bits.take();
  }

  @Override
  public void close() {
    bits.close();
  }
}
