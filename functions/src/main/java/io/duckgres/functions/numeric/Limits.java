package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TypeModifiers;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** What fits into numeric(p,s), and into the engine's DECIMAL. */
public final class Limits {
  private static final BigInteger MOST = BigInteger.TEN.pow(38).subtract(BigInteger.ONE);

  private Limits() {}

  /**
   * A value as a column of this type modifier stores it.
   *
   * @throws PgError 22003 for what has too many digits before the point, and for an infinity
   */
  public static Numeric apply(Numeric value, int typmod) {
    if (value.isNaN()) {
      return value;
    }
    int precision = TypeModifiers.precision(typmod);
    int scale = TypeModifiers.scale(typmod);
    BigDecimal finite = value.finite();
    if (finite == null) {
      throw overflow(
          "A field with precision %d, scale %d cannot hold an infinite value."
              .formatted(precision, scale));
    }
    BigDecimal rounded = finite.setScale(scale, RoundingMode.HALF_UP);
    if (rounded.precision() > precision && rounded.signum() != 0) {
      int whole = precision - scale;
      throw overflow(
          "A field with precision %d, scale %d must round to an absolute value less than %s%s."
              .formatted(precision, scale, whole == 0 ? "" : "10^", whole == 0 ? "1" : whole));
    }
    return Numeric.of(rounded);
  }

  private static PgError overflow(String detail) {
    return PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "numeric field overflow")
        .detail(detail);
  }

  /** The unscaled DECIMAL(38,scale) nearest in a direction; the outermost for what is beyond. */
  public static BigInteger nearest(Numeric value, int scale, RoundingMode mode) {
    BigDecimal finite = value.finite();
    if (finite == null) {
      return value.isNaN() || value.signum() > 0 ? MOST : MOST.negate();
    }
    if (finite.precision() - finite.scale() > 40) {
      return finite.signum() > 0 ? MOST : MOST.negate();
    }
    return finite.setScale(scale, mode).unscaledValue().min(MOST).max(MOST.negate());
  }
}
