package io.duckgres.executor.encode;

import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * LIST and ARRAY in array_send()'s form: dimensions, whether there are NULLs, element type; size
 * and lower bound of each dimension; length and value of each element.
 */
final class ArrayBinaryEncoder extends ColumnEncoder {
  /** array.h: MAXDIM. */
  private static final int MAX_DIMENSIONS = 6;

  private final ListRange[] ranges;
  private final ColumnEncoder[] levels;
  private final ColumnEncoder element;
  private final int elementOid;
  private final int[] sizes;
  private boolean hasNull;

  /**
   * One range a dimension, outermost first.
   *
   * @param element encoder of the innermost values
   */
  ArrayBinaryEncoder(ListRange[] ranges, ColumnEncoder element, int elementOid) {
    if (ranges.length > MAX_DIMENSIONS) {
      throw PgError.error(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "number of array dimensions ("
              + ranges.length
              + ") exceeds the maximum allowed ("
              + MAX_DIMENSIONS
              + ")");
    }
    this.ranges = ranges;
    this.element = element;
    this.elementOid = elementOid;
    sizes = new int[ranges.length];
    levels = new ColumnEncoder[ranges.length];
    for (int i = 1; i < levels.length; i++) {
      levels[i] = new NullsOnly();
    }
    levels[0] = this;
  }

  /** Knows which inner lists are NULL. */
  private static final class NullsOnly extends ColumnEncoder {
    @Override
    void value(int row, ByteWriter out) {
      throw new IllegalStateException("not a value");
    }
  }

  @Override
  void bind(Vector vector) {
    super.bind(vector);
    Vector inner = vector;
    for (int i = 0; i < ranges.length; i++) {
      if (i > 0) {
        levels[i].bind(inner);
      }
      inner = ranges[i].bind(inner);
    }
    element.bind(inner);
  }

  @Override
  void value(int row, ByteWriter out) {
    java.util.Arrays.fill(sizes, -1);
    hasNull = false;
    measure(0, row);
    boolean empty = false;
    for (int size : sizes) {
      empty |= size <= 0;
    }
    out.writeInt(empty ? 0 : ranges.length);
    out.writeInt(!empty && hasNull ? 1 : 0);
    out.writeInt(elementOid);
    if (empty) {
      return;
    }
    for (int size : sizes) {
      out.writeInt(size);
      out.writeInt(1);
    }
    write(0, row, out);
  }

  private void measure(int level, int row) {
    int length = ranges[level].length(row);
    if (sizes[level] < 0) {
      sizes[level] = length;
    } else if (sizes[level] != length) {
      throw ragged();
    }
    int from = ranges[level].offset(row);
    for (int i = from; i < from + length; i++) {
      if (level + 1 < ranges.length) {
        if (levels[level + 1].isNull(i)) {
          throw ragged();
        }
        measure(level + 1, i);
      } else {
        hasNull |= element.isNull(i);
      }
    }
  }

  private static PgError ragged() {
    return PgError.error(
            SqlState.ARRAY_SUBSCRIPT_ERROR,
            "a list whose inner lists differ in length has no binary form")
        .hint("Ask for the column in text format, or cast it to text.");
  }

  private void write(int level, int row, ByteWriter out) {
    int from = ranges[level].offset(row);
    for (int i = from; i < from + ranges[level].length(row); i++) {
      if (level + 1 < ranges.length) {
        write(level + 1, i, out);
      } else {
        element.field(i, out);
      }
    }
  }
}
