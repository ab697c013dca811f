package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;

/**
 * Collects the values of one column, or of the elements of one, over several chunks. Nothing is
 * allocated per value. Used by one thread at a time.
 */
abstract class ColumnFiller implements AutoCloseable {
  private final ValidityBuffer validity;
  private int rows;

  ColumnFiller(BufferAllocator allocator) {
    this.validity = new ValidityBuffer(allocator);
  }

  /**
   * Appends rows {@code from} (inclusive) to {@code until} (exclusive).
   *
   * @throws io.duckgres.types.PgError a value has no form in Arrow
   */
  final void append(Vector vector, int from, int until) {
    validity.append(vector, from, until);
    values(vector, from, until);
    rows += until - from;
  }

  /** Appends the values; what stands in a NULL row does not matter, but must be there. */
  abstract void values(Vector vector, int from, int until);

  /** Rows collected. */
  final int rows() {
    return rows;
  }

  /** Bytes of values collected, for the size of a batch. */
  abstract long bytes();

  /** Gives node and buffers away in Arrow's order, parents first, and starts anew. */
  final void take(List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    nodes.add(new ArrowFieldNode(rows, validity.nulls()));
    buffers.add(validity.take());
    int count = rows;
    rows = 0;
    takeValues(count, nodes, buffers);
  }

  abstract void takeValues(int count, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers);

  @Override
  public void close() {
    validity.close();
  }
}
