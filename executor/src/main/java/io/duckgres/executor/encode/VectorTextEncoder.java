package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;

/** int2vector and oidvector: elements parted by blanks, without braces. */
final class VectorTextEncoder extends ColumnEncoder {
  private final ListRange range;
  private final ColumnEncoder element;

  VectorTextEncoder(ListRange range, ColumnEncoder element) {
    this.range = range;
    this.element = element;
  }

  @Override
  void bind(Vector vector) {
    super.bind(vector);
    element.bind(range.bind(vector));
  }

  @Override
  void value(int row, ByteWriter out) {
    int from = range.offset(row);
    for (int i = from; i < from + range.length(row); i++) {
      if (i > from) {
        out.writeByte(' ');
      }
      element.value(i, out);
    }
  }
}
