package io.duckgres.types;

import java.math.BigInteger;

/**
 * The double nearest to digits × 10^exponent, by 128-bit powers of five (D. Lemire, «Number Parsing
 * at a Gigabyte per Second», 2021): a multiplication or two in place of arbitrary precision.
 */
final class DecimalToDouble {
  private static final int SMALLEST_POWER = -342;
  private static final int LARGEST_POWER = 308;
  private static final int MANTISSA_BITS = 52;

  /** Bits of the product that are not the mantissa's, two more for rounding and one for carry. */
  private static final int SHIFT = 64 - MANTISSA_BITS - 3;

  private static final int BIAS = 1023;
  private static final int INFINITE_EXPONENT = 0x7ff;

  /** The first 128 bits of each power of five, high word first. */
  private static final long[] POWERS = powers();

  private DecimalToDouble() {}

  /**
   * The nearest double, ties to even; 0 or infinity beyond the range.
   *
   * @param digits unsigned
   */
  static double of(long digits, int exponent) {
    if (digits == 0 || exponent < SMALLEST_POWER) {
      return 0;
    }
    if (exponent > LARGEST_POWER) {
      return Double.POSITIVE_INFINITY;
    }
    int zeros = Long.numberOfLeadingZeros(digits);
    long factor = digits << zeros;
    int power = (exponent - SMALLEST_POWER) * 2;
    long high = Math.unsignedMultiplyHigh(factor, POWERS[power]);
    long low = factor * POWERS[power];
    long undecided = (1L << SHIFT) - 1;
    if ((high & undecided) == undecided) {
      long more = Math.unsignedMultiplyHigh(factor, POWERS[power + 1]);
      low += more;
      high += Long.compareUnsigned(low, more) < 0 ? 1 : 0;
    }
    int upper = (int) (high >>> 63);
    long mantissa = high >>> (upper + SHIFT);
    // floor(log2(10^exponent)) by a multiplication that is exact in this range
    int binary = ((217706 * exponent) >> 16) + 63 + upper - zeros + BIAS;
    if (binary <= 0) {
      return subnormal(mantissa, binary);
    }
    boolean halfway =
        Long.compareUnsigned(low, 1) <= 0
            && exponent >= -4
            && exponent <= 23
            && (mantissa & 3) == 1
            && mantissa << (upper + SHIFT) == high;
    mantissa = halfway ? mantissa & ~1L : mantissa;
    mantissa = (mantissa + (mantissa & 1)) >>> 1;
    if (mantissa >= 2L << MANTISSA_BITS) {
      mantissa = 1L << MANTISSA_BITS;
      binary++;
    }
    if (binary >= INFINITE_EXPONENT) {
      return Double.POSITIVE_INFINITY;
    }
    long fraction = mantissa & ~(1L << MANTISSA_BITS);
    return Double.longBitsToDouble((long) binary << MANTISSA_BITS | fraction);
  }

  private static double subnormal(long mantissa, int binary) {
    if (1 - binary >= Long.SIZE) {
      return 0;
    }
    long shifted = mantissa >>> (1 - binary);
    // a carry into the exponent's first bit makes the smallest normal number, as it should
    return Double.longBitsToDouble((shifted + (shifted & 1)) >>> 1);
  }

  private static long[] powers() {
    long[] words = new long[(LARGEST_POWER - SMALLEST_POWER + 1) * 2];
    BigInteger five = BigInteger.valueOf(5);
    for (int q = SMALLEST_POWER; q <= LARGEST_POWER; q++) {
      BigInteger bits = q < 0 ? reciprocal(five.pow(-q), q) : five.pow(q);
      int surplus = bits.bitLength() - 128;
      BigInteger first = surplus > 0 ? bits.shiftRight(surplus) : bits.shiftLeft(-surplus);
      int at = (q - SMALLEST_POWER) * 2;
      words[at] = first.shiftRight(64).longValue();
      words[at + 1] = first.longValue();
    }
    return words;
  }

  /** 1 / power, rounded up; precise enough beyond 128 bits where the power has more than 64. */
  private static BigInteger reciprocal(BigInteger power, int exponent) {
    int bits = power.subtract(BigInteger.ONE).bitLength();
    int precision = exponent >= -27 ? bits + 127 : 2 * bits + 128;
    return BigInteger.ONE.shiftLeft(precision).divide(power).add(BigInteger.ONE);
  }
}
