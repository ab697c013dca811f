package io.duckgres.flight.arrow;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.LogicalType;
import io.duckgres.executor.statement.RowDescription;
import io.duckgres.executor.statement.RowSink;
import io.duckgres.types.TextSettings;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows of the engine into Arrow batches: each value is copied once, column by column.
 * Owned by its maker, used by one thread at a time; batches taken from it are the taker's.
 */
public final class BatchBuilder implements RowSink, AutoCloseable {
  /** Enough rows that the cost of a batch does not count, few enough that the first comes soon. */
  private static final int MOST_ROWS = 32_768;

  /** Below the 4 MB that some clients take for a message at most. */
  private static final long MOST_BYTES = 2 << 20;

  private final List<ColumnFiller> columns = new ArrayList<>();
  private final TextRowsFiller texts;
  private int rows;

  /** A builder of batches for rows of these types, described so. */
  public BatchBuilder(
      BufferAllocator allocator,
      List<LogicalType> types,
      RowDescription description,
      TextSettings settings) {
    ArrowColumns forms = new ArrowColumns(allocator, settings);
    boolean complete = false;
    try {
      for (int i = 0; i < types.size(); i++) {
        columns.add(forms.column(types.get(i), description.fields().get(i)));
      }
      texts = new TextRowsFiller(allocator, types.size());
      complete = true;
    } finally {
      if (!complete) {
        columns.forEach(ColumnFiller::close);
      }
    }
  }

  @Override
  public void rows(Chunk chunk, int from, int until) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).append(chunk.vector(i), from, until);
    }
    rows += until - from;
  }

  @Override
  public void texts(List<? extends List<@Nullable String>> given) {
    for (List<@Nullable String> row : given) {
      texts.append(row);
    }
    rows += given.size();
  }

  /** Rows collected since the last batch. */
  public int rows() {
    return rows;
  }

  /** Whether it is time to {@link #take} a batch. */
  public boolean isFull() {
    if (rows >= MOST_ROWS) {
      return true;
    }
    long bytes = 0;
    for (ColumnFiller column : columns) {
      bytes += column.bytes();
    }
    return bytes >= MOST_BYTES;
  }

  /** Gives away what was collected, as one batch that the caller closes. */
  public ArrowRecordBatch take() {
    List<ArrowFieldNode> nodes = new ArrayList<>();
    List<ArrowBuf> buffers = new ArrayList<>();
    if (texts.rows() > 0) {
      texts.take(nodes, buffers);
    } else {
      columns.forEach(column -> column.take(nodes, buffers));
    }
    int count = rows;
    rows = 0;
    try {
      return new ArrowRecordBatch(count, nodes, buffers); // which retains each buffer
    } finally {
      buffers.forEach(ArrowBuf::close);
    }
  }

  @Override
  public void close() {
    columns.forEach(ColumnFiller::close);
    texts.close();
  }
}
