package io.duckgres.proof.history;

import java.util.Random;

/** Steps with cursors, at random: declared, read in any direction, held, closed, and not there. */
final class CursorSteps {
  private static final String[] SCROLLS = {"", "SCROLL ", "NO SCROLL "};

  private final Random random;

  CursorSteps(Random random) {
    this.random = random;
  }

  HistoryStep next() {
    int kind = random.nextInt(10);
    return HistoryStep.simple(
        kind < 3
            ? declare()
            : kind < 7
                ? "FETCH " + direction() + " FROM " + name()
                : kind < 9 ? "MOVE " + direction() + " FROM " + name() : "CLOSE " + name());
  }

  private String declare() {
    String query =
        random.nextBoolean()
            ? "SELECT b FROM u ORDER BY id"
            : "SELECT a, a % 3 FROM generate_series(1, " + random.nextInt(40) + ") AS g(a)";
    return "DECLARE "
        + name()
        + " "
        + SCROLLS[random.nextInt(SCROLLS.length)]
        + "CURSOR "
        + (random.nextInt(3) == 0 ? "WITH HOLD " : "")
        + "FOR "
        + query;
  }

  private String direction() {
    int number = random.nextInt(-5, 12);
    return switch (random.nextInt(10)) {
      case 0 -> "NEXT";
      case 1 -> "PRIOR";
      case 2 -> "FIRST";
      case 3 -> "LAST";
      case 4 -> "ABSOLUTE " + number;
      case 5 -> "RELATIVE " + number;
      case 6 -> "BACKWARD " + number;
      case 7 -> random.nextBoolean() ? "ALL" : "BACKWARD ALL";
      default -> "FORWARD " + number;
    };
  }

  private String name() {
    return "c" + random.nextInt(3);
  }
}
