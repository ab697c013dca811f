package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** {@code width_bucket()}: which of equally wide buckets between two bounds a value falls into. */
public final class Buckets {
  private Buckets() {}

  /** Of numeric, exactly. */
  public static int of(BigDecimal value, BigDecimal low, BigDecimal high, int count) {
    check(count, low.compareTo(high) == 0);
    boolean up = low.compareTo(high) < 0;
    int fromLow = up ? value.compareTo(low) : low.compareTo(value);
    int fromHigh = up ? value.compareTo(high) : high.compareTo(value);
    if (fromLow < 0) {
      return 0;
    }
    return fromHigh >= 0
        ? beyond(count)
        : value
                .subtract(low)
                .multiply(BigDecimal.valueOf(count))
                .divide(high.subtract(low), 0, RoundingMode.DOWN)
                .intValue()
            + 1;
  }

  /** Of double precision; 2201G for NaN and infinite bounds. */
  public static int of(double value, double low, double high, int count) {
    if (Double.isNaN(value) || Double.isNaN(low) || Double.isNaN(high)) {
      throw invalid("operand, lower bound, and upper bound cannot be NaN");
    }
    if (Double.isInfinite(low) || Double.isInfinite(high)) {
      throw invalid("lower and upper bounds must be finite");
    }
    check(count, low == high);
    boolean up = low < high;
    if (up ? value < low : value > low) {
      return 0;
    }
    if (up ? value >= high : value <= high) {
      return beyond(count);
    }
    // Halved, so that the difference of extreme bounds is finite.
    double width = high / 2 - low / 2;
    double offset = value / 2 - low / 2;
    return Math.min((int) (count * (offset / width)), count - 1) + 1;
  }

  private static int beyond(int count) {
    if (count == Integer.MAX_VALUE) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
    }
    return count + 1;
  }

  private static void check(int count, boolean equalBounds) {
    if (count <= 0) {
      throw invalid("count must be greater than zero");
    }
    if (equalBounds) {
      throw invalid("lower bound cannot equal upper bound");
    }
  }

  private static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_ARGUMENT_FOR_WIDTH_BUCKET_FUNCTION, message);
  }
}
