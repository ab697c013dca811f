package io.duckgres.functions.regex;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;

/**
 * The named classes of bracket expressions, {@code [[:alpha:]]}, as a UTF-8 locale defines them.
 */
final class CharClasses {
  private static final Map<String, IntPredicate> TESTS =
      Map.ofEntries(
          Map.entry("alnum", c -> alpha(c) || digit(c)),
          Map.entry("alpha", CharClasses::alpha),
          Map.entry("ascii", c -> c < 0x80),
          Map.entry("blank", c -> c == '\t' || breakingSpace(c, Character.SPACE_SEPARATOR)),
          Map.entry("cntrl", CharClasses::control),
          Map.entry("digit", CharClasses::digit),
          Map.entry("graph", c -> print(c) && !space(c)),
          Map.entry("lower", Character::isLowerCase),
          Map.entry("print", CharClasses::print),
          Map.entry("punct", c -> print(c) && !space(c) && !alpha(c) && !digit(c)),
          Map.entry("space", CharClasses::space),
          Map.entry("upper", Character::isUpperCase),
          Map.entry("xdigit", c -> c < 0x80 && Character.digit(c, 16) >= 0),
          Map.entry("word", c -> alpha(c) || digit(c) || c == '_'));

  private static final Map<String, CharSet> SETS = new ConcurrentHashMap<>();

  private CharClasses() {}

  /** The class of a name; a PgError when there is none. */
  static CharSet named(String name) {
    IntPredicate test = TESTS.get(name);
    if (test == null) {
      throw RegexError.CHARACTER_CLASS.error();
    }
    return SETS.computeIfAbsent(name, n -> CharSet.where(test));
  }

  private static boolean alpha(int c) {
    return Character.isAlphabetic(c) || (c >= 0x80 && Character.isDigit(c));
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean space(int c) {
    return (c >= 9 && c <= 13)
        || breakingSpace(c, Character.SPACE_SEPARATOR)
        || c == 0x2028
        || c == 0x2029;
  }

  private static boolean breakingSpace(int c, int type) {
    return Character.getType(c) == type && c != 0xA0 && c != 0x2007 && c != 0x202F;
  }

  private static boolean control(int c) {
    return Character.getType(c) == Character.CONTROL || c == 0x2028 || c == 0x2029;
  }

  private static boolean print(int c) {
    int type = Character.getType(c);
    return type != Character.UNASSIGNED && type != Character.SURROGATE && !control(c);
  }
}
