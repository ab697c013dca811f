package io.duckgres.types;

import java.nio.charset.StandardCharsets;

/** Decimal digits of integers into byte arrays, two at a time. */
final class Digits {
  /** "00" to "99". */
  private static final byte[] PAIRS = pairs();

  private static final long[] POWERS = powers();

  private Digits() {}

  private static byte[] pairs() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      text.append((char) ('0' + i / 10)).append((char) ('0' + i % 10));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** 10 to the exponent, 0 to 18. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  /** Digits of a value that is not negative; 1 for 0. */
  static int count(long value) {
    int guess = (64 - Long.numberOfLeadingZeros(value)) * 1233 >> 12;
    return guess >= 19 ? 19 : value < POWERS[guess] ? Math.max(guess, 1) : guess + 1;
  }

  /** Writes a value that is not negative, without padding; returns the position after it. */
  static int write(byte[] out, int at, long value) {
    int end = at + count(value);
    fill(out, at, end, value);
    return end;
  }

  /** Writes the value's digits right-aligned into [from, end), zero-filled on the left. */
  static void fill(byte[] out, int from, int end, long value) {
    int at = end;
    long rest = value;
    while (rest > Integer.MAX_VALUE && at - from >= 2) {
      long quotient = rest / 100;
      int pair = (int) (rest - quotient * 100) << 1;
      rest = quotient;
      out[--at] = PAIRS[pair + 1];
      out[--at] = PAIRS[pair];
    }
    int small = (int) rest;
    while (at - from >= 2) {
      int quotient = small / 100;
      int pair = (small - quotient * 100) << 1;
      small = quotient;
      out[--at] = PAIRS[pair + 1];
      out[--at] = PAIRS[pair];
    }
    if (at > from) {
      out[from] = (byte) ('0' + small % 10);
    }
  }

  /** Writes two digits of a value 0 to 99; returns the position after them. */
  static int two(byte[] out, int at, int value) {
    out[at] = PAIRS[value << 1];
    out[at + 1] = PAIRS[(value << 1) + 1];
    return at + 2;
  }

  /**
   * Writes {@code .ffffff} without trailing zeros, nothing for 0; returns the position after it.
   */
  static int fraction(byte[] out, int at, int micros) {
    if (micros == 0) {
      return at;
    }
    out[at] = '.';
    int end = at + 7;
    fill(out, at + 1, end, micros);
    while (out[end - 1] == '0') {
      end--;
    }
    return end;
  }
}
