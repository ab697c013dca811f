package io.duckgres.functions.jsonpath;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers of paths, with numeric's arithmetic. */
final class PathNumbers {
  private static final int SIGNIFICANT = 16;
  private static final int GROUP = 4;
  private static final int MAX_SCALE = 1000;

  private PathNumbers() {}

  static BigDecimal parse(String image) {
    BigDecimal value = new BigDecimal(image.startsWith(".") ? "0" + image : image);
    if (Math.abs((long) value.precision() - value.scale()) > 131072) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
    }
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  /** Division with the number of digits that numeric gives. */
  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    int scale = SIGNIFICANT - quotientWeight(a, b) * GROUP;
    scale = Math.max(Math.max(scale, 0), Math.max(a.scale(), b.scale()));
    return a.divide(b, Math.min(scale, MAX_SCALE), RoundingMode.HALF_UP);
  }

  /** The weight of the quotient's first group of four digits, as numeric estimates it. */
  private static int quotientWeight(BigDecimal a, BigDecimal b) {
    int weight = weight(a) - weight(b);
    return firstGroup(a) <= firstGroup(b) ? weight - 1 : weight;
  }

  private static int weight(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.floorDiv(value.precision() - value.scale() - 1, GROUP);
  }

  private static int firstGroup(BigDecimal value) {
    return value.signum() == 0
        ? 0
        : value
            .abs()
            .movePointLeft(weight(value) * GROUP)
            .setScale(0, RoundingMode.DOWN)
            .intValue();
  }
}
