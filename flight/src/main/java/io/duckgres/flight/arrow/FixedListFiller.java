package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** ARRAY: a fixed number of elements a row. */
final class FixedListFiller extends ColumnFiller {
  private final int length;
  private final ColumnFiller elements;

  FixedListFiller(BufferAllocator allocator, int length, ColumnFiller elements) {
    super(allocator);
    this.length = length;
    this.elements = elements;
  }

  @Override
  void values(Vector vector, int from, int until) {
    elements.append(vector.arrayChild(), from * length, until * length);
  }

  @Override
  long bytes() {
    return elements.bytes();
  }

  @Override
  void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    elements.take(nodes, buffers);
  }

  @Override
  public void close() {
    super.close();
    elements.close();
  }
}
