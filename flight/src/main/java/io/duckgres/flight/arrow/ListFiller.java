package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** LIST and MAP: the elements of a row are a range of the child in both worlds. */
final class ListFiller extends ColumnFiller {
  private final GrowingBuffer offsets;
  private final ColumnFiller elements;

  ListFiller(BufferAllocator allocator, ColumnFiller elements) {
    super(allocator);
    this.offsets = new GrowingBuffer(allocator);
    this.elements = elements;
  }

  @Override
  void values(Vector vector, int from, int until) {
    start();
    long at = offsets.reserve((until - from) * 4L);
    Vector child = vector.listChild();
    int runStart = 0;
    int runEnd = 0; // elements that lie side by side are appended at once
    int end = elements.rows();
    for (int row = from; row < until; row++) {
      if (!vector.isNull(row)) {
        int first = (int) vector.listOffset(row);
        int length = vector.listLength(row);
        if (first != runEnd) {
          elements.append(child, runStart, runEnd);
          runStart = first;
        }
        runEnd = first + length;
        end += length;
      }
      Memory.putInt(at, end);
      at += 4;
    }
    elements.append(child, runStart, runEnd);
    offsets.advance((until - from) * 4L);
  }

  private void start() {
    if (offsets.length() == 0) {
      Memory.putInt(offsets.reserve(4), 0);
      offsets.advance(4);
    }
  }

  @Override
  long bytes() {
    return offsets.length() + elements.bytes();
  }

  @Override
  void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    start();
    buffers.add(offsets.take());
    elements.take(nodes, buffers);
  }

  @Override
  public void close() {
    super.close();
    offsets.close();
    elements.close();
  }
}
