package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** Values of a fixed number of bytes. */
final class FixedFiller extends ColumnFiller {
  /** Writes {@code count} values from the engine's memory to Arrow's. */
  interface Copy {
    void copy(Vector vector, int from, int count, long target);
  }

  private final GrowingBuffer data;
  private final int width;
  private final Copy copy;

  /**
   * @param width bytes of a value in Arrow
   */
  FixedFiller(BufferAllocator allocator, int width, Copy copy) {
    super(allocator);
    this.data = new GrowingBuffer(allocator);
    this.width = width;
    this.copy = copy;
  }

  /** The engine has the values as Arrow wants them. */
  static Copy same(int width) {
    return (vector, from, count, target) ->
        Memory.copy(vector.dataAddress() + (long) from * width, target, (long) count * width);
  }

  @Override
  void values(Vector vector, int from, int until) {
    int count = until - from;
    long bytes = (long) count * width;
    copy.copy(vector, from, count, data.reserve(bytes));
    data.advance(bytes);
  }

  @Override
  long bytes() {
    return data.length();
  }

  @Override
  void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    buffers.add(data.take());
  }

  @Override
  public void close() {
    super.close();
    data.close();
  }
}
