package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** BOOLEAN: a byte a value in the engine, a bit in Arrow. */
final class BooleanFiller extends ColumnFiller {
  private final ValidityBuffer bits;

  BooleanFiller(BufferAllocator allocator) {
    super(allocator);
    this.bits = new ValidityBuffer(allocator);
  }

  @Override
  void values(Vector vector, int from, int until) {
    long source = vector.dataAddress();
    for (int row = from; row < until; row++) {
      bits.append(Memory.getByte(source + row) != 0);
    }
  }

  @Override
  long bytes() {
    return (long) rows() >>> 3;
  }

  @Override
  void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    buffers.add(bits.take());
  }

  @Override
  public void close() {
    super.close();
    bits.close();
  }
}
