package io.duckgres.flight.arrow;

import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** Values of any length: offsets of 32 bits, and bytes. */
abstract class BytesFiller extends ColumnFiller {
  final GrowingBuffer data;
  private final GrowingBuffer offsets;

  BytesFiller(BufferAllocator allocator) {
    super(allocator);
    this.data = new GrowingBuffer(allocator);
    this.offsets = new GrowingBuffer(allocator);
  }

  /** Makes room for the ends of some values; returns where the first goes. */
  final long offsets(int count) {
    if (offsets.length() == 0) {
      Memory.putInt(offsets.reserve(4), 0);
      offsets.advance(4);
    }
    long at = offsets.reserve(count * 4L);
    offsets.advance(count * 4L);
    return at;
  }

  /** An offset, which has 31 bits. */
  static int checked(long offset) {
    if (offset > Integer.MAX_VALUE) {
      throw PgError.error(
              SqlState.PROGRAM_LIMIT_EXCEEDED, "values of one batch take more than 2 GB")
          .hint("Select shorter values.");
    }
    return (int) offset;
  }

  @Override
  final long bytes() {
    return data.length() + offsets.length();
  }

  @Override
  final void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    offsets(0);
    buffers.add(offsets.take());
    buffers.add(data.take());
  }

  @Override
  public final void close() {
    super.close();
    data.close();
    offsets.close();
  }
}
