package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** exp, ln, log and power: computed with digits to spare, then rounded. */
public final class Powers {
  private static final double LOG10_E = 0.434294481903252;
  private static final double LN_10 = 2.302585092994046;
  private static final int MOST_RESULT_SCALE = 2000;
  private static final int SPARE = 12;
  private static final BigDecimal NEAR_ONE_LOW = new BigDecimal("0.9");
  private static final BigDecimal NEAR_ONE_HIGH = new BigDecimal("1.1");

  /**
   * The largest exponent of {@link BigDecimal#pow(int, MathContext)}; beyond it logarithms serve.
   */
  private static final BigDecimal MOST_INTEGER = BigDecimal.valueOf(999_999_999);

  private static final int MOST_EXPONENT = 6000;

  private Powers() {}

  public static Numeric exp(Numeric value) {
    if (value.finite() == null) {
      return value.signum() < 0 ? Numeric.ZERO : value;
    }
    BigDecimal x = value.value();
    double digits = Math.clamp(x.doubleValue() * LOG10_E, -MOST_RESULT_SCALE, MOST_RESULT_SCALE);
    int scale = Scales.atLeast(Scales.SIGNIFICANT - (int) digits, x.scale(), 0);
    if (Math.abs(x.doubleValue()) >= MOST_EXPONENT) {
      if (x.signum() > 0) {
        throw overflow();
      }
      return Numeric.of(BigDecimal.ZERO.setScale(scale));
    }
    return Numeric.of(rounded(Series.exp(x, context((int) digits, scale)), scale));
  }

  public static Numeric ln(Numeric value) {
    checkLogarithm(value);
    if (value.finite() == null) {
      return value;
    }
    BigDecimal x = value.value();
    int weight = lnWeight(x);
    int scale = Scales.atLeast(Scales.SIGNIFICANT - weight, x.scale(), 0);
    return Numeric.of(rounded(Series.ln(x, context(weight, scale)), scale));
  }

  public static Numeric log(Numeric base, Numeric value) {
    checkLogarithm(base);
    checkLogarithm(value);
    if (!Arithmetic.isFinite(base, value)) {
      return base.isNaN() || value.isNaN() || (base.finite() == null && value.finite() == null)
          ? Numeric.NAN
          : base.finite() == null ? Numeric.ZERO : value;
    }
    BigDecimal b = base.value();
    BigDecimal x = value.value();
    int weight = lnWeight(x) - lnWeight(b);
    int scale = Scales.atLeast(Scales.SIGNIFICANT - weight, b.scale(), x.scale());
    MathContext context = context(Math.abs(weight) + 10, scale);
    BigDecimal divisor = Series.ln(b, context);
    if (divisor.signum() == 0) {
      throw PgError.error(SqlState.DIVISION_BY_ZERO, "division by zero");
    }
    return Numeric.of(rounded(Series.ln(x, context).divide(divisor, context), scale));
  }

  private static void checkLogarithm(Numeric value) {
    if (value.finite() != null && value.signum() == 0) {
      throw PgError.error(SqlState.INVALID_ARGUMENT_FOR_LOGARITHM, "cannot take logarithm of zero");
    }
    if (value.signum() < 0) {
      throw PgError.error(
          SqlState.INVALID_ARGUMENT_FOR_LOGARITHM, "cannot take logarithm of a negative number");
    }
  }

  public static Numeric power(Numeric base, Numeric exponent) {
    if (!Arithmetic.isFinite(base, exponent)) {
      return special(base, exponent);
    }
    BigDecimal b = base.value();
    BigDecimal e = exponent.value();
    boolean whole = e.stripTrailingZeros().scale() <= 0;
    if (b.signum() == 0 && e.signum() < 0) {
      throw PgError.error(
          SqlState.INVALID_ARGUMENT_FOR_POWER_FUNCTION,
          "zero raised to a negative power is undefined");
    }
    if (b.signum() < 0 && !whole) {
      throw PgError.error(
          SqlState.INVALID_ARGUMENT_FOR_POWER_FUNCTION,
          "a negative number raised to a non-integer power yields a complex result");
    }
    if (b.signum() == 0) {
      return e.signum() == 0
          ? Numeric.of(BigDecimal.ONE.setScale(Scales.SIGNIFICANT))
          : Numeric.of(BigDecimal.ZERO.setScale(Scales.SIGNIFICANT));
    }
    BigDecimal magnitude = b.abs();
    double digits = e.doubleValue() * log10(magnitude);
    if (digits > 131_071) {
      throw overflow();
    }
    boolean small = whole && e.abs().compareTo(MOST_INTEGER) <= 0;
    int scale =
        small
            ? Scales.atLeast(Scales.SIGNIFICANT, b.scale(), 0)
            : Scales.atLeast(
                Scales.SIGNIFICANT - (int) Math.max(digits, -MOST_RESULT_SCALE),
                b.scale(),
                e.scale());
    if (digits < -MOST_RESULT_SCALE) {
      int zeros = small ? scale : Math.min(scale, Math.max(Scales.SIGNIFICANT, b.scale()));
      return Numeric.of(BigDecimal.ZERO.setScale(whole ? zeros : scale));
    }
    boolean negative = b.signum() < 0 && e.toBigInteger().testBit(0);
    MathContext context = context((int) digits, scale);
    BigDecimal result =
        small
            ? integer(magnitude, e.intValueExact(), context)
            : Series.exp(e.multiply(Series.ln(magnitude, wider(context, e))), context);
    return Numeric.of(rounded(negative ? result.negate() : result, scale));
  }

  private static BigDecimal integer(BigDecimal base, int exponent, MathContext context) {
    MathContext wide = new MathContext(context.getPrecision() + SPARE);
    BigDecimal power = base.pow(Math.abs(exponent), wide);
    return exponent < 0 ? BigDecimal.ONE.divide(power, wide) : power;
  }

  private static MathContext wider(MathContext context, BigDecimal factor) {
    return new MathContext(
        context.getPrecision() + Math.max(0, Scales.exponent(factor) + 1) + SPARE);
  }

  private static Numeric special(Numeric base, Numeric exponent) {
    boolean one = base.finite() != null && base.value().compareTo(BigDecimal.ONE) == 0;
    if (one || (exponent.finite() != null && exponent.signum() == 0)) {
      return Numeric.of(BigDecimal.ONE);
    }
    if (base.finite() != null
        && base.signum() == 0
        && exponent.finite() == null
        && exponent.signum() < 0) {
      throw PgError.error(
          SqlState.INVALID_ARGUMENT_FOR_POWER_FUNCTION,
          "zero raised to a negative power is undefined");
    }
    if (base.finite() == null
        && base.signum() < 0
        && exponent.finite() != null
        && exponent.value().stripTrailingZeros().scale() > 0) {
      throw PgError.error(
          SqlState.INVALID_ARGUMENT_FOR_POWER_FUNCTION,
          "a negative number raised to a non-integer power yields a complex result");
    }
    double b = base.finite() != null ? base.value().doubleValue() : base.special();
    double e = exponent.finite() != null ? exponent.value().doubleValue() : exponent.special();
    double result = Math.pow(b, e);
    return b == -1 ? Numeric.of(BigDecimal.ONE) : Numeric.ofSpecial(result);
  }

  private static double log10(BigDecimal value) {
    int exponent = Scales.exponent(value);
    return Math.log10(value.scaleByPowerOfTen(-exponent).doubleValue()) + exponent;
  }

  /** About the power of ten of the logarithm's first digit. */
  private static int lnWeight(BigDecimal value) {
    if (value.compareTo(NEAR_ONE_LOW) >= 0 && value.compareTo(NEAR_ONE_HIGH) <= 0) {
      BigDecimal distance = value.subtract(BigDecimal.ONE);
      return distance.signum() == 0
          ? 0
          : Scales.weight(distance) * 4 + (int) Math.log10(Scales.firstGroup(distance));
    }
    int exponent = Scales.exponent(value);
    double ln = Math.log(value.scaleByPowerOfTen(-exponent).doubleValue()) + exponent * LN_10;
    return (int) Math.log10(Math.abs(ln));
  }

  private static MathContext context(int wholeDigits, int scale) {
    return new MathContext(Math.max(wholeDigits, 0) + scale + SPARE);
  }

  private static BigDecimal rounded(BigDecimal value, int scale) {
    return value.setScale(scale, RoundingMode.HALF_UP);
  }

  private static PgError overflow() {
    return PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
  }
}
