package io.duckgres.functions.numeric;

import java.math.BigDecimal;

/** How many digits results have: at least 16 significant ones, counted in groups of four. */
final class Scales {
  static final int SIGNIFICANT = 16;
  static final int MOST = 1000;
  private static final int GROUP = 4;

  private Scales() {}

  /** The group of four digits, from the point, in which a number begins. */
  static int weight(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.floorDiv(exponent(value), GROUP);
  }

  /** The power of ten of the first digit. */
  static int exponent(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  /** The value of the first group. */
  static int firstGroup(BigDecimal value) {
    return value.signum() == 0
        ? 0
        : value.abs().scaleByPowerOfTen(-GROUP * weight(value)).intValue();
  }

  static int ofQuotient(BigDecimal dividend, BigDecimal divisor) {
    int weight = weight(dividend) - weight(divisor);
    if (firstGroup(dividend) <= firstGroup(divisor)) {
      weight--;
    }
    return atLeast(SIGNIFICANT - weight * GROUP, dividend.scale(), divisor.scale());
  }

  static int ofRoot(BigDecimal value) {
    int weight = weight(value);
    int digits = weight >= 0 ? (weight + 1) * GROUP / 2 - 1 : -((-weight - 1) * GROUP / 2 + 1);
    return atLeast(SIGNIFICANT - digits, value.scale(), 0);
  }

  static int atLeast(int scale, int first, int second) {
    return Math.clamp(Math.max(scale, Math.max(first, second)), 0, MOST);
  }
}
