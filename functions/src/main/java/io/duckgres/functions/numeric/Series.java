package io.duckgres.functions.numeric;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponential and logarithm to any number of digits. */
final class Series {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int SPARE = 10;

  private Series() {}

  static BigDecimal exp(BigDecimal x, MathContext context) {
    if (x.signum() == 0) {
      return BigDecimal.ONE;
    }
    // exp(x) = exp(x / 2^k)^(2^k), with an argument small enough for few terms
    int halvings =
        Math.max(0, 8 + (int) Math.ceil(Math.log(Math.abs(x.doubleValue())) / Math.log(2)));
    MathContext wide = new MathContext(context.getPrecision() + SPARE + halvings);
    BigDecimal small = x.divide(TWO.pow(halvings), wide);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1; isSeen(term, wide); i++) {
      term = term.multiply(small, wide).divide(BigDecimal.valueOf(i), wide);
      sum = sum.add(term, wide);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, wide);
    }
    return sum.round(context);
  }

  private static boolean isSeen(BigDecimal term, MathContext context) {
    return term.signum() != 0 && -Scales.exponent(term) <= context.getPrecision();
  }

  static BigDecimal ln(BigDecimal x, MathContext context) {
    int exponent = Scales.exponent(x);
    MathContext wide = new MathContext(context.getPrecision() + SPARE + 8);
    BigDecimal mantissa = x.scaleByPowerOfTen(-exponent);
    if (mantissa.compareTo(BigDecimal.valueOf(3)) > 0) {
      mantissa = mantissa.scaleByPowerOfTen(-1);
      exponent++;
    }
    BigDecimal ln = near(mantissa, wide);
    return exponent == 0
        ? ln.round(context)
        : ln.add(near(BigDecimal.TEN, wide).multiply(BigDecimal.valueOf(exponent)), wide)
            .round(context);
  }

  /** ln(x) = 2^k ln(x^(1/2^k)), and that by the series of the inverse hyperbolic tangent. */
  private static BigDecimal near(BigDecimal x, MathContext context) {
    if (x.compareTo(BigDecimal.ONE) == 0) {
      return BigDecimal.ZERO;
    }
    int roots = 5;
    // What is near one already would only lose digits.
    if (x.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.01")) < 0) {
      roots = 0;
    }
    MathContext wide = new MathContext(context.getPrecision() + SPARE + roots);
    BigDecimal root = x;
    for (int i = 0; i < roots; i++) {
      root = root.sqrt(wide);
    }
    BigDecimal y = root.subtract(BigDecimal.ONE).divide(root.add(BigDecimal.ONE), wide);
    BigDecimal square = y.multiply(y, wide);
    BigDecimal power = y;
    BigDecimal sum = y;
    int last = Scales.exponent(y) - wide.getPrecision();
    for (int i = 3; power.signum() != 0 && Scales.exponent(power) >= last; i += 2) {
      power = power.multiply(square, wide);
      sum = sum.add(power.divide(BigDecimal.valueOf(i), wide), wide);
    }
    return sum.multiply(TWO.pow(roots + 1), wide);
  }
}
