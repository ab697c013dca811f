package io.duckgres.functions.regex;

/** The characters of a pattern, one after the other. */
final class PatternReader {
  static final int END = -1;

  private final int[] text;
  private int at;

  PatternReader(String pattern) {
    text = pattern.codePoints().toArray();
  }

  boolean atEnd() {
    return at >= text.length;
  }

  int peek() {
    return peek(0);
  }

  int peek(int ahead) {
    return at + ahead < text.length ? text[at + ahead] : END;
  }

  int next() {
    return at < text.length ? text[at++] : END;
  }

  /** Takes the text if it comes next. */
  boolean take(String expected) {
    for (int i = 0; i < expected.length(); i++) {
      if (peek(i) != expected.charAt(i)) {
        return false;
      }
    }
    at += expected.length();
    return true;
  }

  int position() {
    return at;
  }

  void position(int newPosition) {
    at = newPosition;
  }

  /** White space and comments to the end of the line, in expanded syntax. */
  void skipSpace() {
    while (true) {
      while (!atEnd() && isSpace(peek())) {
        at++;
      }
      if (peek() != '#') {
        return;
      }
      while (!atEnd() && peek() != '\n') {
        at++;
      }
    }
  }

  private static boolean isSpace(int c) {
    return c == ' ' || (c >= 9 && c <= 13);
  }

  /** A number of {@code min} to {@code max} digits; -1 when there are fewer. */
  int digits(int base, int min, int max) {
    long value = 0;
    int count = 0;
    while (count < max && peek() < 0x80 && Character.digit(peek(), base) >= 0) {
      value = Math.min(value * base + Character.digit(next(), base), Integer.MAX_VALUE);
      count++;
    }
    return count < min ? -1 : (int) value;
  }
}
