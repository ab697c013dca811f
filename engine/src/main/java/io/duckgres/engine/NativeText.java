package io.duckgres.engine;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/** Java text and bytes in native memory. */
final class NativeText {
  private NativeText() {}

  /**
   * The address of a zero-terminated UTF-8 copy. EngineError when the text has a zero character,
   * which C would take for the end.
   */
  static long cString(Arena arena, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new EngineError(ErrorType.INVALID_INPUT, "Text contains a zero character");
    }
    return arena.allocateFrom(text).address();
  }

  /** The address of an array of such copies. */
  static long cStrings(Arena arena, List<String> texts) {
    MemorySegment pointers = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, texts.size()));
    for (int i = 0; i < texts.size(); i++) {
      pointers.setAtIndex(ValueLayout.JAVA_LONG, i, cString(arena, texts.get(i)));
    }
    return pointers.address();
  }

  /** The address of a copy of bytes. */
  static long bytes(Arena arena, byte[] bytes, int offset, int length) {
    MemorySegment copy = arena.allocate(Math.max(1, length));
    MemorySegment.copy(bytes, offset, copy, ValueLayout.JAVA_BYTE, 0, length);
    return copy.address();
  }
}
