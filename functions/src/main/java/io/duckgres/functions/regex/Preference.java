package io.duckgres.functions.regex;

/** Bits that say what an expression contains and whether it prefers much or little text. */
final class Preference {
  /** Prefers the longest match. */
  static final int LONGER = 1;

  /** Prefers the shortest match. */
  static final int SHORTER = 2;

  /** Has parts of either preference. */
  static final int MIXED = 4;

  /** Has a capturing group. */
  static final int CAPTURES = 8;

  /** Has a back reference. */
  static final int REFERS = 16;

  private static final int OWN = LONGER | SHORTER;

  private Preference() {}

  /** Of two expressions together: the first that has a preference gives it. */
  static int together(int first, int second) {
    int own = (first & OWN) != 0 ? first & OWN : second & OWN;
    return within(first | second) | own;
  }

  /** What an expression of these bits passes to the one around it, but for the preference. */
  static int within(int flags) {
    boolean clash = (flags & OWN) == OWN;
    return (flags & ~OWN) | (clash ? MIXED : 0);
  }

  /** Whether the way a match is divided shows, or depends on several preferences. */
  static boolean matters(int flags) {
    return (flags & (MIXED | CAPTURES | REFERS)) != 0;
  }

  static int of(Re.Greed greed) {
    return switch (greed) {
      case NONE -> 0;
      case LONGEST -> LONGER;
      case SHORTEST -> SHORTER;
    };
  }

  static int own(int flags) {
    return flags & OWN;
  }
}
