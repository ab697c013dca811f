package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;

/** LIST and ARRAY as PostgreSQL's array text; lists of lists are further dimensions. */
final class ArrayTextEncoder extends ColumnEncoder {
  private final ListRange range;
  private final ColumnEncoder element;
  private final boolean nested;

  ArrayTextEncoder(ListRange range, ColumnEncoder element) {
    this.range = range;
    this.element = element;
    this.nested = element instanceof ArrayTextEncoder;
  }

  @Override
  void bind(Vector vector) {
    super.bind(vector);
    element.bind(range.bind(vector));
  }

  @Override
  void value(int row, ByteWriter out) {
    if (isEmpty(row)) {
      out.writeByte('{');
      out.writeByte('}');
      return;
    }
    int from = range.offset(row);
    int end = from + range.length(row);
    out.writeByte('{');
    for (int i = from; i < end; i++) {
      if (i > from) {
        out.writeByte(',');
      }
      if (element.isNull(i)) {
        out.writeAscii("NULL");
      } else if (nested) {
        element.value(i, out);
      } else {
        int start = out.position();
        element.value(i, out);
        QuotedText.finishArrayElement(out, start, ',');
      }
    }
    out.writeByte('}');
  }

  /** PostgreSQL has one empty array: {@code {}} whatever the number of dimensions. */
  private boolean isEmpty(int row) {
    int from = range.offset(row);
    int end = from + range.length(row);
    if (!nested) {
      return end == from;
    }
    ArrayTextEncoder inner = (ArrayTextEncoder) element;
    for (int i = from; i < end; i++) {
      if (inner.isNull(i) || !inner.isEmpty(i)) {
        return false;
      }
    }
    return true;
  }
}
