package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/** STRUCT, and the entries of a MAP. */
final class StructFiller extends ColumnFiller {
  private final List<ColumnFiller> fields;

  StructFiller(BufferAllocator allocator, List<ColumnFiller> fields) {
    super(allocator);
    this.fields = List.copyOf(fields);
  }

  @Override
  void values(Vector vector, int from, int until) {
    for (int i = 0; i < fields.size(); i++) {
      fields.get(i).append(vector.structChild(i), from, until);
    }
  }

  @Override
  long bytes() {
    long sum = 0;
    for (ColumnFiller field : fields) {
      sum += field.bytes();
    }
    return sum;
  }

  @Override
  void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    fields.forEach(field -> field.take(nodes, buffers));
  }

  @Override
  public void close() {
    super.close();
    fields.forEach(ColumnFiller::close);
  }
}
