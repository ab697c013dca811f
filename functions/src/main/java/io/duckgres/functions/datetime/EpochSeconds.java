package io.duckgres.functions.datetime;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** to_timestamp(double precision): seconds since 1970-01-01. */
public final class EpochSeconds {
  private EpochSeconds() {}

  /** 22008 for NaN and what lies outside the range. */
  public static long toTimestamp(double seconds) {
    if (Double.isInfinite(seconds)) {
      return seconds > 0 ? Long.MAX_VALUE : -Long.MAX_VALUE;
    }
    if (Double.isNaN(seconds)) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp cannot be NaN");
    }
    // In two steps from 2000-01-01, as PostgreSQL rounds.
    double since2000 = seconds - 946_684_800.0;
    double micros = Math.rint(since2000 * 1_000_000);
    double all = micros + 946_684_800_000_000.0;
    if (all >= 0x1p63 || all < Ranges.MIN_TIMESTAMP) {
      throw PgError.error(
          SqlState.DATETIME_FIELD_OVERFLOW,
          "timestamp out of range: \"" + shortest(seconds) + "\"");
    }
    return (long) micros + 946_684_800_000_000L;
  }

  /** As C prints {@code %g}. */
  private static String shortest(double value) {
    java.math.BigDecimal rounded =
        new java.math.BigDecimal(value).round(new java.math.MathContext(6)).stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < 6) {
      return rounded.toPlainString();
    }
    String digits = rounded.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (value < 0 ? "-" : "") + mantissa + "e+" + (exponent < 10 ? "0" : "") + exponent;
  }
}
