package io.duckgres.flight.arrow;

import io.duckgres.engine.ffi.Memory;
import java.util.List;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BaseVariableWidthViewVector;

/**
 * Arrow's text and bytes by view: sixteen bytes a value, which have a short value in them and say
 * where a longer one is.
 */
final class Views {
  static final int WIDTH = 16;
  static final int MOST_INLINE = 12;

  private Views() {}

  /**
   * Checks that every view points into the vector's buffers, which Arrow's own validation does not.
   *
   * @throws IllegalArgumentException one does not
   */
  static void check(BaseVariableWidthViewVector vector) {
    int rows = vector.getValueCount();
    List<ArrowBuf> buffers = vector.getDataBuffers();
    if (vector.getDataBuffer().capacity() < (long) rows * WIDTH
        || vector.getValidityBuffer().capacity() < (rows + 7) / 8) {
      throw new IllegalArgumentException("column " + vector.getName() + " has not all its rows");
    }
    long views = vector.getDataBufferAddress();
    for (int row = 0; row < rows; row++) {
      long view = views + (long) row * WIDTH;
      if (!vector.isNull(row) && !isInside(view, buffers)) {
        throw new IllegalArgumentException(
            "a value of column " + vector.getName() + " is outside of its buffers");
      }
    }
  }

  private static boolean isInside(long view, List<ArrowBuf> buffers) {
    int length = Memory.getInt(view);
    if (length <= MOST_INLINE) {
      return length >= 0;
    }
    int buffer = Memory.getInt(view + 8);
    long start = Memory.getInt(view + 12);
    return buffer >= 0
        && buffer < buffers.size()
        && start >= 0
        && start + length <= buffers.get(buffer).capacity();
  }

  /** Where the bytes of a checked view are. */
  static long address(long view, List<ArrowBuf> buffers) {
    return Memory.getInt(view) <= MOST_INLINE
        ? view + 4
        : buffers.get(Memory.getInt(view + 8)).memoryAddress() + Memory.getInt(view + 12);
  }
}
