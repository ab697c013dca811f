package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** round, trunc, ceil, floor; half is rounded away from zero. */
public final class Rounding {
  /** The digits before and behind the point that round and trunc go to at most. */
  private static final int MOST_BEFORE = 131_073;

  private static final int MOST_BEHIND = 16_383;

  private Rounding() {}

  static BigDecimal round(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.HALF_UP);
  }

  public static Numeric round(Numeric value, int digits) {
    return rounded(value, digits, RoundingMode.HALF_UP);
  }

  public static Numeric trunc(Numeric value, int digits) {
    return rounded(value, digits, RoundingMode.DOWN);
  }

  public static Numeric ceil(Numeric value) {
    return rounded(value, 0, RoundingMode.CEILING);
  }

  public static Numeric floor(Numeric value) {
    return rounded(value, 0, RoundingMode.FLOOR);
  }

  private static Numeric rounded(Numeric value, int digits, RoundingMode mode) {
    if (value.finite() == null) {
      return value;
    }
    int scale = Math.clamp(digits, -MOST_BEFORE, MOST_BEHIND);
    return Numeric.of(value.value().setScale(scale, mode));
  }

  /** As bigint, rounded; 22003 for what does not fit, 0A000 for what is not finite. */
  public static long int8(Numeric value) {
    return integer(value, 64, "bigint");
  }

  /**
   * As an integer of so many bits.
   *
   * @param type of the message
   */
  public static long integer(Numeric value, int bits, String type) {
    if (value.finite() == null) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot convert " + (value.isNaN() ? "NaN" : "infinity") + " to " + type);
    }
    BigInteger whole = round(value.value(), 0).unscaledValue();
    if (whole.bitLength() >= bits) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, type + " out of range");
    }
    return whole.longValue();
  }

  /** Digits shown after the point; null for what is not finite. */
  public static @Nullable Integer scale(Numeric value) {
    return value.finite() == null ? null : value.value().scale();
  }

  /**
   * The bucket, from 1, that a value falls into when the range is cut into equal ones; 0 before the
   * range and one more than there are behind it.
   *
   * @throws PgError 2201G for a range or a number of buckets that is none
   */
  public static int widthBucket(Numeric value, Numeric low, Numeric high, long count) {
    if (count <= 0) {
      throw bucketError("count must be greater than zero");
    }
    if (value.isNaN() || low.isNaN() || high.isNaN()) {
      throw bucketError("operand, lower bound, and upper bound cannot be NaN");
    }
    if (low.finite() == null || high.finite() == null) {
      throw bucketError("lower and upper bounds must be finite");
    }
    int direction = low.compareTo(high);
    if (direction == 0) {
      throw bucketError("lower bound cannot equal upper bound");
    }
    boolean before = value.compareTo(low) * direction > 0;
    boolean behind = value.compareTo(high) * direction <= 0;
    if (before || behind) {
      return Math.toIntExact(before ? 0 : count + 1);
    }
    BigDecimal width = high.value().subtract(low.value());
    return value
        .value()
        .subtract(low.value())
        .multiply(BigDecimal.valueOf(count))
        .divide(width, 0, RoundingMode.DOWN)
        .add(BigDecimal.ONE)
        .intValueExact();
  }

  private static PgError bucketError(String message) {
    return PgError.error(SqlState.INVALID_ARGUMENT_FOR_WIDTH_BUCKET_FUNCTION, message);
  }

  /** Without zeros behind the last other digit after the point. */
  public static Numeric trimScale(Numeric value) {
    if (value.finite() == null) {
      return value;
    }
    BigDecimal stripped = value.value().stripTrailingZeros();
    return Numeric.of(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
  }
}
