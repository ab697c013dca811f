package io.duckgres.functions.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Reads numbers of very many digits by halves, since {@link BigDecimal}'s own reading takes time by
 * the square of their count.
 */
final class LongDigits {
  /** The shortest text for which this is worth it. */
  static final int FROM = 1000;

  private static final int MOST_EXPONENT = 1_000_000;

  private LongDigits() {}

  /** A number that is known to be written well. */
  static BigDecimal read(String image) {
    int exponentAt = Math.max(image.indexOf('e'), image.indexOf('E'));
    String mantissa = exponentAt < 0 ? image : image.substring(0, exponentAt);
    BigDecimal exponent =
        exponentAt < 0 ? BigDecimal.ZERO : new BigDecimal(image.substring(exponentAt + 1));
    if (exponent.abs().compareTo(BigDecimal.valueOf(MOST_EXPONENT)) > 0) {
      return new BigDecimal(image);
    }
    boolean negative = mantissa.startsWith("-");
    String plain = negative || mantissa.startsWith("+") ? mantissa.substring(1) : mantissa;
    int point = plain.indexOf('.');
    int scale = point < 0 ? 0 : plain.length() - point - 1;
    String digits = point < 0 ? plain : plain.substring(0, point) + plain.substring(point + 1);
    BigInteger unscaled = digits(digits, 0, digits.length());
    return new BigDecimal(
        negative ? unscaled.negate() : unscaled, scale - exponent.intValueExact());
  }

  private static BigInteger digits(String digits, int from, int end) {
    int count = end - from;
    if (count <= FROM) {
      return new BigInteger(digits.substring(from, end));
    }
    int middle = end - count / 2;
    return digits(digits, from, middle)
        .multiply(BigInteger.TEN.pow(end - middle))
        .add(digits(digits, middle, end));
  }
}
