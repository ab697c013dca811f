package io.duckgres.engine;

import java.lang.foreign.Arena;

/** Java text as C strings. */
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
}
