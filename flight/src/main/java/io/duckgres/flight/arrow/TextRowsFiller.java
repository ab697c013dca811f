package io.duckgres.flight.arrow;

import io.duckgres.engine.ffi.Memory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowFieldNode;
import org.jspecify.annotations.Nullable;

/** Columns of text for rows that the server itself made; few, so nothing here is fast. */
final class TextRowsFiller implements AutoCloseable {
  /** One column of text. */
  private static final class Column implements AutoCloseable {
    private final ValidityBuffer validity;
    private final GrowingBuffer offsets;
    private final GrowingBuffer data;

    Column(BufferAllocator allocator) {
      validity = new ValidityBuffer(allocator);
      offsets = new GrowingBuffer(allocator);
      data = new GrowingBuffer(allocator);
    }

    void append(@Nullable String text) {
      if (offsets.length() == 0) {
        end();
      }
      validity.append(text != null);
      if (text != null) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        Memory.copyIn(utf8, 0, utf8.length, data.reserve(utf8.length));
        data.advance(utf8.length);
      }
      end();
    }

    private void end() {
      Memory.putInt(offsets.reserve(4), BytesFiller.checked(data.length()));
      offsets.advance(4);
    }

    void take(int rows, List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
      nodes.add(new ArrowFieldNode(rows, validity.nulls()));
      buffers.add(validity.take());
      buffers.add(offsets.take());
      buffers.add(data.take());
    }

    @Override
    public void close() {
      validity.close();
      offsets.close();
      data.close();
    }
  }

  private final List<Column> columns = new ArrayList<>();
  private int rows;

  TextRowsFiller(BufferAllocator allocator, int count) {
    for (int i = 0; i < count; i++) {
      columns.add(new Column(allocator));
    }
  }

  void append(List<@Nullable String> row) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).append(row.get(i));
    }
    rows++;
  }

  int rows() {
    return rows;
  }

  void take(List<ArrowFieldNode> nodes, List<ArrowBuf> buffers) {
    columns.forEach(column -> column.take(rows, nodes, buffers));
    rows = 0;
  }

  @Override
  public void close() {
    columns.forEach(Column::close);
  }
}
