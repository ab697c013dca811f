package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four operations and what is made of them. */
public final class Arithmetic {
  private static final int MOST_FACTORIAL = 32_177;

  private Arithmetic() {}

  public static Numeric add(Numeric a, Numeric b) {
    return isFinite(a, b)
        ? Numeric.of(a.value().add(b.value()))
        : Numeric.ofSpecial(a.asSpecial() + b.asSpecial());
  }

  public static Numeric subtract(Numeric a, Numeric b) {
    return isFinite(a, b)
        ? Numeric.of(a.value().subtract(b.value()))
        : Numeric.ofSpecial(a.asSpecial() - b.asSpecial());
  }

  public static Numeric multiply(Numeric a, Numeric b) {
    return isFinite(a, b)
        ? Numeric.of(a.value().multiply(b.value()))
        : Numeric.ofSpecial(a.asSpecial() * b.asSpecial());
  }

  /** 22012 for a zero divisor. */
  public static Numeric divide(Numeric a, Numeric b) {
    checkDivisor(a, b);
    return isFinite(a, b)
        ? Numeric.of(divide(a.value(), b.value()))
        : Numeric.ofSpecial(a.asSpecial() / b.asSpecial());
  }

  static BigDecimal divide(BigDecimal a, BigDecimal b) {
    return a.divide(b, Scales.ofQuotient(a, b), RoundingMode.HALF_UP);
  }

  /** The whole number of times that one goes into the other. */
  public static Numeric quotient(Numeric a, Numeric b) {
    checkDivisor(a, b);
    return isFinite(a, b)
        ? Numeric.of(a.value().divide(b.value(), 0, RoundingMode.DOWN))
        : Numeric.ofSpecial(a.asSpecial() / b.asSpecial());
  }

  public static Numeric remainder(Numeric a, Numeric b) {
    checkDivisor(a, b);
    if (isFinite(a, b)) {
      int scale = Math.max(a.value().scale(), b.value().scale());
      return Numeric.of(a.value().remainder(b.value()).setScale(scale, RoundingMode.DOWN));
    }
    return a.finite() != null && !b.isNaN() ? a : Numeric.NAN;
  }

  private static void checkDivisor(Numeric a, Numeric b) {
    BigDecimal divisor = b.finite();
    if (divisor != null && divisor.signum() == 0 && !a.isNaN()) {
      throw PgError.error(SqlState.DIVISION_BY_ZERO, "division by zero");
    }
  }

  public static Numeric negate(Numeric value) {
    return value.finite() != null
        ? Numeric.of(value.value().negate())
        : Numeric.ofSpecial(-value.special());
  }

  public static Numeric abs(Numeric value) {
    return value.signum() < 0 ? negate(value) : value;
  }

  public static Numeric sign(Numeric value) {
    return value.isNaN() ? value : Numeric.of(BigDecimal.valueOf(value.signum()));
  }

  public static Numeric sum(List<Numeric> values) {
    Numeric sum = values.getFirst();
    for (Numeric value : values.subList(1, values.size())) {
      sum = add(sum, value);
    }
    return sum;
  }

  public static Numeric gcd(Numeric a, Numeric b) {
    if (!isFinite(a, b)) {
      return Numeric.NAN;
    }
    int scale = Math.max(a.value().scale(), b.value().scale());
    BigInteger x = a.value().setScale(scale).unscaledValue();
    return Numeric.of(new BigDecimal(x.gcd(b.value().setScale(scale).unscaledValue()), scale));
  }

  public static Numeric lcm(Numeric a, Numeric b) {
    if (!isFinite(a, b)) {
      return Numeric.NAN;
    }
    int scale = Math.max(a.value().scale(), b.value().scale());
    BigInteger x = a.value().setScale(scale).unscaledValue();
    BigInteger y = b.value().setScale(scale).unscaledValue();
    BigInteger multiple =
        x.signum() == 0 || y.signum() == 0 ? BigInteger.ZERO : x.divide(x.gcd(y)).multiply(y).abs();
    return Numeric.of(new BigDecimal(multiple, scale));
  }

  public static Numeric factorial(Numeric value) {
    long n = Rounding.int8(value);
    if (n < 0) {
      throw PgError.error(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "factorial of a negative number is undefined");
    }
    if (n > MOST_FACTORIAL) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
    }
    BigInteger product = BigInteger.ONE;
    for (long i = 2; i <= n; i++) {
      product = product.multiply(BigInteger.valueOf(i));
    }
    return Numeric.of(new BigDecimal(product));
  }

  static boolean isFinite(Numeric a, Numeric b) {
    return a.finite() != null && b.finite() != null;
  }

  /**
   * Variance from the sum, the sum of squares and the count of values; null where there are too
   * few.
   *
   * @param sample whether the values are a sample rather than the population
   * @param root whether the standard deviation is wanted
   */
  public static @Nullable Numeric variance(
      Numeric sum, Numeric squares, long count, boolean sample, boolean root) {
    if (count < (sample ? 2 : 1)) {
      return null;
    }
    return isFinite(sum, squares)
        ? variance(sum.value(), squares.value(), count, sample, root)
        : Numeric.NAN;
  }

  /** Of values as they are; null where there are too few. */
  public static @Nullable Numeric variance(List<Numeric> values, boolean sample, boolean root) {
    if (values.size() < (sample ? 2 : 1)) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal squares = BigDecimal.ZERO;
    for (Numeric value : values) {
      BigDecimal finite = value.finite();
      if (finite == null) {
        return Numeric.NAN;
      }
      sum = sum.add(finite);
      squares = squares.add(finite.multiply(finite));
    }
    return variance(sum, squares, values.size(), sample, root);
  }

  private static Numeric variance(
      BigDecimal sum, BigDecimal squares, long count, boolean sample, boolean root) {
    BigDecimal n = BigDecimal.valueOf(count);
    BigDecimal spread = squares.multiply(n).subtract(sum.multiply(sum));
    if (spread.signum() <= 0) {
      return Numeric.ZERO;
    }
    BigDecimal variance = divide(spread, n.multiply(sample ? n.subtract(BigDecimal.ONE) : n));
    return Numeric.of(root ? Roots.sqrt(variance, variance.scale()) : variance);
  }
}
