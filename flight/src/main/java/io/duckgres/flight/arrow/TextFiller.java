package io.duckgres.flight.arrow;

import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.executor.encode.TextColumn;
import io.duckgres.types.ByteWriter;
import org.apache.arrow.memory.BufferAllocator;

/** Values of types that Arrow does not have, in PostgreSQL's text. */
final class TextFiller extends BytesFiller {
  private final TextColumn text;
  private final ByteWriter out = new ByteWriter();

  TextFiller(BufferAllocator allocator, TextColumn text) {
    super(allocator);
    this.text = text;
  }

  @Override
  void values(Vector vector, int from, int until) {
    text.bind(vector);
    long ends = offsets(until - from);
    for (int row = from; row < until; row++) {
      if (!vector.isNull(row)) {
        out.clear();
        text.write(row, out);
        int length = out.position();
        Memory.copyIn(out.array(), 0, length, data.reserve(length));
        data.advance(length);
      }
      Memory.putInt(ends, checked(data.length()));
      ends += 4;
    }
  }
}
