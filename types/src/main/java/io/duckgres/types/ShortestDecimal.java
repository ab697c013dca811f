package io.duckgres.types;

import java.math.BigInteger;

/**
 * Writes the shortest decimal that reads back as the same double or float (R. Giulietti, "The
 * Schubfach way to render doubles", 2020), without garbage. Other than Double.toString() one digit
 * may be enough: 5e-324. As in PostgreSQL the bounds of the rounding interval are not used, so the
 * text also reads back right where ties do not go to even.
 */
final class ShortestDecimal {
  /** Exponents of the powers of ten in the table; each is 126 bits in two longs of 63. */
  private static final int MIN_K = -292;

  private static final int MAX_K = 324;
  private static final long[] POWERS = powers();

  private ShortestDecimal() {}

  private static long[] powers() {
    long[] powers = new long[2 * (MAX_K - MIN_K + 1)];
    for (int k = MIN_K; k <= MAX_K; k++) {
      int shift = 125 - floorLog2Pow10(k);
      BigInteger power = BigInteger.TEN.pow(Math.abs(k));
      BigInteger g;
      if (k < 0) {
        g = BigInteger.ONE.shiftLeft(shift).divide(power);
      } else {
        g = shift >= 0 ? power.shiftLeft(shift) : power.shiftRight(-shift);
      }
      g = g.add(BigInteger.ONE);
      powers[2 * (k - MIN_K)] = g.shiftRight(63).longValueExact();
      powers[2 * (k - MIN_K) + 1] = g.longValue() & Long.MAX_VALUE;
    }
    return powers;
  }

  private static int floorLog10Pow2(int e) {
    return (int) (e * 661_971_961_083L >> 41);
  }

  private static int floorLog10ThreeQuartersPow2(int e) {
    return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
  }

  private static int floorLog2Pow10(int e) {
    return (int) (e * 913_124_641_741L >> 38);
  }

  /** Writes a finite double above 0. */
  static void write(ByteWriter out, double magnitude) {
    long bits = Double.doubleToRawLongBits(magnitude);
    int exponent = (int) (bits >>> 52) & 0x7ff;
    long fraction = bits & 0xf_ffff_ffff_ffffL;
    long c = exponent == 0 ? fraction : fraction | 0x10_0000_0000_0000L;
    int q = exponent == 0 ? -1074 : exponent - 1075;
    write(out, c, q, fraction == 0 && exponent > 1, FloatText.DOUBLE_DIGITS);
  }

  /** Writes a finite float above 0. */
  static void write(ByteWriter out, float magnitude) {
    int bits = Float.floatToRawIntBits(magnitude);
    int exponent = (bits >>> 23) & 0xff;
    int fraction = bits & 0x7f_ffff;
    int c = exponent == 0 ? fraction : fraction | 0x80_0000;
    int q = exponent == 0 ? -149 : exponent - 150;
    write(out, c, q, fraction == 0 && exponent > 1, FloatText.FLOAT_DIGITS);
  }

  /** The value is c * 2^q; its lower neighbour may be only half as far away as the upper one. */
  private static void write(
      ByteWriter out, long c, int q, boolean lowerIsNearer, int fixedBelowExponent) {
    int k = lowerIsNearer ? floorLog10ThreeQuartersPow2(q) : floorLog10Pow2(q);
    int h = q + floorLog2Pow10(-k) + 2;
    int entry = 2 * (-k - MIN_K);
    long g1 = POWERS[entry];
    long g0 = POWERS[entry + 1];
    long cb = c << 2;
    // four times value, lower and upper bound, in units of 10^k, rounded to odd
    long vb = roundToOdd(g1, g0, cb << h);
    long lower = roundToOdd(g1, g0, (lowerIsNearer ? cb - 1 : cb - 2) << h) + 1;
    long upper = roundToOdd(g1, g0, (cb + 2) << h) - 1;
    long s = vb >> 2;
    if (s >= 10) {
      long tens = s / 10 * 10;
      boolean lowFits = lower <= tens << 2;
      boolean highFits = (tens + 10) << 2 <= upper;
      if (lowFits != highFits) {
        FloatText.write(out, lowFits ? tens : tens + 10, k, fixedBelowExponent);
        return;
      }
    }
    boolean lowFits = lower <= s << 2;
    boolean highFits = (s + 1) << 2 <= upper;
    boolean low;
    if (lowFits != highFits) {
      low = lowFits;
    } else {
      long beyondHalf = vb - ((s << 2) + 2);
      low = beyondHalf < 0 || (beyondHalf == 0 && (s & 1) == 0);
    }
    FloatText.write(out, low ? s : s + 1, k, fixedBelowExponent);
  }

  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = Math.multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = Math.multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | ((z & Long.MAX_VALUE) + Long.MAX_VALUE) >>> 63;
  }
}
