package io.duckgres.translator.rewrite;

import org.jspecify.annotations.Nullable;

/**
 * Finds patterns that mean the same in PostgreSQL's and in the engine's regular expressions. What
 * it does not know to be the same is not.
 */
final class PortablePattern {
  private static final int MAX_BOUND = 255;

  /** White space as PostgreSQL has it; RE2 knows that of ASCII, without the vertical tab. */
  private static final String SPACE =
      "\\t-\\r \\x{1680}\\x{2000}-\\x{2006}\\x{2008}-\\x{200a}\\x{2028}\\x{2029}\\x{205f}\\x{3000}";

  private final String pattern;
  private final StringBuilder out;
  private int at;
  private int depth;

  /** Whether a quantifier may follow. */
  private boolean afterAtom;

  private int quantifiers;
  private boolean onlyOnce = true;

  private PortablePattern(String pattern) {
    this.pattern = pattern;
    out = new StringBuilder(pattern.length() + 8);
  }

  /** The engine's pattern that matches the same texts; null if none is known. */
  static @Nullable String of(String pattern) {
    PortablePattern portable = new PortablePattern(pattern);
    return portable.run() && portable.depth == 0 ? portable.out.toString() : null;
  }

  /**
   * The same, but its matches have the same extent too, and none is empty: characters and classes
   * in a row, one of them repeated at most.
   */
  static @Nullable String withSameExtent(String pattern) {
    PortablePattern portable = new PortablePattern(pattern);
    return portable.run() && portable.onlyOnce && portable.quantifiers <= 1 && !pattern.isEmpty()
        ? portable.out.toString()
        : null;
  }

  private boolean run() {
    while (at < pattern.length()) {
      if (!next(pattern.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private boolean next(char c) {
    return switch (c) {
      case '\\' -> escape();
      case '[' -> bracket();
      case '(' -> open();
      case ')' -> close();
      case '|' -> {
        onlyOnce = false;
        yield take(1, false);
      }
      case '^', '$' -> {
        onlyOnce = false;
        yield take(1, false);
      }
      case '*', '?' -> {
        onlyOnce = false;
        yield quantifier(1);
      }
      case '+' -> quantifier(1);
      case '{' -> bound();
      default -> take(1, true);
    };
  }

  private boolean take(int count, boolean atom) {
    out.append(pattern, at, at + count);
    at += count;
    afterAtom = atom;
    return true;
  }

  private boolean escape() {
    if (at + 1 >= pattern.length()) {
      return false;
    }
    char c = pattern.charAt(at + 1);
    if (c == 's' || c == 'S') {
      out.append(c == 's' ? "[" : "[^").append(SPACE).append(']');
      at += 2;
      afterAtom = true;
      return true;
    }
    return (c == 'd' || (c < 0x80 && !Character.isLetterOrDigit(c) && c > ' ')) && take(2, true);
  }

  /** A set of plain characters and ranges. */
  private boolean bracket() {
    int i = at + 1;
    if (i < pattern.length() && pattern.charAt(i) == '^') {
      i++;
    }
    int first = i;
    while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
      char c = pattern.charAt(i);
      boolean range = c == '-' && i > first && i + 1 < pattern.length();
      if (c == '[' || c == '\\' || (range && !isRange(i, first))) {
        return false;
      }
      i++;
    }
    return i < pattern.length() && take(i + 1 - at, true);
  }

  /** Whether the hyphen is the last character, or stands between the ends of one range. */
  private boolean isRange(int hyphen, int first) {
    char from = pattern.charAt(hyphen - 1);
    char to = pattern.charAt(hyphen + 1);
    boolean chained = hyphen - 2 > first && pattern.charAt(hyphen - 2) == '-';
    return to == ']' || (!chained && from <= to && to != '-');
  }

  private boolean open() {
    onlyOnce = false;
    depth++;
    if (pattern.startsWith("(?:", at)) {
      return take(3, false);
    }
    return !pattern.startsWith("(?", at) && take(1, false);
  }

  private boolean close() {
    return --depth >= 0 && take(1, true);
  }

  private boolean quantifier(int length) {
    if (!afterAtom) {
      return false;
    }
    quantifiers++;
    take(length, false);
    if (at < pattern.length() && pattern.charAt(at) == '?') {
      onlyOnce = false;
      return take(1, false);
    }
    return true;
  }

  private boolean bound() {
    int end = pattern.indexOf('}', at);
    String bound = end < 0 ? "" : pattern.substring(at + 1, end);
    if (!bound.matches("\\d{1,3}(,(\\d{1,3})?)?")) {
      return false;
    }
    String[] numbers = bound.split(",", -1);
    int min = Integer.parseInt(numbers[0]);
    int max = numbers.length < 2 || numbers[1].isEmpty() ? MAX_BOUND : Integer.parseInt(numbers[1]);
    onlyOnce &= min > 0;
    return min <= max && max <= MAX_BOUND && max > 0 && quantifier(end + 1 - at);
  }
}
