package io.duckgres.functions.numeric;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * The text of quotients of two decimals of one scale, without objects where they fit into 18
 * digits. Used by one thread at a time; the text is good until the next one.
 */
public final class Quotient {
  private static final int CHUNK_DIGITS = 9;
  private static final long CHUNK = 1_000_000_000;
  private static final long MOST_FAST_DIVISOR = Long.MAX_VALUE / CHUNK;
  private static final int ROOM = 1100;
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private byte[] text = new byte[ROOM];
  private int start;
  private int length;

  /** The text's bytes. */
  public byte[] bytes() {
    return text;
  }

  public int start() {
    return start;
  }

  public int length() {
    return length;
  }

  /**
   * Divides; the divisor is not zero.
   *
   * @param dividendHigh upper half of the unscaled dividend
   * @param scale of both
   */
  public void divide(
      long dividendHigh, long dividendLow, long divisorHigh, long divisorLow, int scale) {
    boolean narrow =
        dividendHigh == dividendLow >> 63
            && divisorHigh == divisorLow >> 63
            && dividendLow != Long.MIN_VALUE
            && divisorLow != Long.MIN_VALUE;
    long dividend = Math.abs(dividendLow);
    long divisor = Math.abs(divisorLow);
    if (narrow && divisor <= MOST_FAST_DIVISOR && dividend < POWERS[18]) {
      fast(dividend, divisor, (dividendLow < 0) != (divisorLow < 0), scale);
    } else {
      byte[] result =
          Arithmetic.divide(
                  decimal(dividendHigh, dividendLow, scale),
                  decimal(divisorHigh, divisorLow, scale))
              .toPlainString()
              .getBytes(StandardCharsets.US_ASCII);
      text = result.length > text.length ? new byte[result.length] : text;
      System.arraycopy(result, 0, text, 0, result.length);
      start = 0;
      length = result.length;
    }
  }

  private static BigDecimal decimal(long high, long low, int scale) {
    BigInteger unscaled =
        BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
    return new BigDecimal(unscaled, scale);
  }

  private void fast(long dividend, long divisor, boolean negative, int scale) {
    int digits = scale(dividend, divisor, scale);
    long whole = dividend / divisor;
    long rest = dividend % divisor;
    // Room for a sign and a carry stands before the whole part.
    int at = 2 + digits(whole);
    int point = at;
    put(whole, 2, at);
    text[at++] = '.';
    int left = digits;
    while (left > 0) {
      int count = Math.min(left, CHUNK_DIGITS);
      long scaled = rest * POWERS[count];
      put(scaled / divisor, at, at + count);
      rest = scaled % divisor;
      at += count;
      left -= count;
    }
    int end = digits == 0 ? point : at;
    start = 2;
    if (rest >= divisor - rest) {
      roundUp(end);
    }
    if (negative && !isZero(start, end)) {
      text[--start] = '-';
    }
    length = end - start;
  }

  private boolean isZero(int from, int end) {
    for (int i = from; i < end; i++) {
      if (text[i] != '0' && text[i] != '.') {
        return false;
      }
    }
    return true;
  }

  private void roundUp(int end) {
    for (int i = end - 1; i >= start; i--) {
      if (text[i] == '.') {
        continue;
      }
      if (text[i] != '9') {
        text[i]++;
        return;
      }
      text[i] = '0';
    }
    text[--start] = '1';
  }

  private void put(long value, int from, int end) {
    long rest = value;
    for (int i = end - 1; i >= from; i--) {
      long next = rest / 10;
      text[i] = (byte) ('0' + rest - next * 10);
      rest = next;
    }
  }

  /** As {@link Scales#ofQuotient}. */
  private static int scale(long dividend, long divisor, int scale) {
    int weight = weight(dividend, scale) - weight(divisor, scale);
    if (firstGroup(dividend, scale) <= firstGroup(divisor, scale)) {
      weight--;
    }
    return Scales.atLeast(Scales.SIGNIFICANT - 4 * weight, scale, scale);
  }

  private static int weight(long value, int scale) {
    return value == 0 ? 0 : Math.floorDiv(digits(value) - scale - 1, 4);
  }

  private static long firstGroup(long value, int scale) {
    if (value == 0) {
      return 0;
    }
    int digits = digits(value);
    int wanted = Math.floorMod(digits - scale - 1, 4) + 1;
    return digits >= wanted ? value / POWERS[digits - wanted] : value * POWERS[wanted - digits];
  }

  private static int digits(long value) {
    int digits = 1;
    while (digits < POWERS.length && value >= POWERS[digits]) {
      digits++;
    }
    return digits;
  }
}
