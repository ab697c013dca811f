package io.duckgres.flight.arrow;

import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;

/** An Arrow buffer that is written from its start and grows. Used by one thread at a time. */
final class GrowingBuffer implements AutoCloseable {
  private final BufferAllocator allocator;
  private ArrowBuf buffer;
  private long length;

  GrowingBuffer(BufferAllocator allocator) {
    this.allocator = allocator;
    this.buffer = allocator.getEmpty();
  }

  /** Bytes written. */
  long length() {
    return length;
  }

  /**
   * Makes room.
   *
   * @return where the next byte goes
   */
  long reserve(long more) {
    long needed = length + more;
    if (needed > buffer.capacity()) {
      ArrowBuf larger = allocator.buffer(Math.max(needed, Math.max(256, 2 * buffer.capacity())));
      if (length > 0) {
        larger.setBytes(0, buffer, 0, length);
      }
      buffer.close();
      buffer = larger;
    }
    return buffer.memoryAddress() + length;
  }

  /** Counts bytes written where {@link #reserve} said. */
  void advance(long bytes) {
    length += bytes;
  }

  /** Address of a byte already reserved. */
  long address(long offset) {
    return buffer.memoryAddress() + offset;
  }

  /** Gives the buffer away and starts with an empty one. */
  ArrowBuf take() {
    ArrowBuf full = buffer;
    full.writerIndex(length);
    buffer = allocator.getEmpty();
    length = 0;
    return full;
  }

  @Override
  public void close() {
    buffer.close();
    buffer = allocator.getEmpty();
    length = 0;
  }
}
