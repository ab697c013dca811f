package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Square roots. */
public final class Roots {
  private Roots() {}

  /** 2201F for a negative number. */
  public static Numeric sqrt(Numeric value) {
    if (value.signum() < 0) {
      throw PgError.error(
          SqlState.INVALID_ARGUMENT_FOR_POWER_FUNCTION,
          "cannot take square root of a negative number");
    }
    return value.finite() == null
        ? value
        : Numeric.of(sqrt(value.value(), Scales.ofRoot(value.value())));
  }

  static BigDecimal sqrt(BigDecimal value, int scale) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO.setScale(scale);
    }
    int digits = Math.max(Scales.exponent(value) / 2 + scale + 4, 4);
    return value
        .sqrt(new MathContext(digits, RoundingMode.DOWN))
        .setScale(scale, RoundingMode.HALF_UP);
  }
}
