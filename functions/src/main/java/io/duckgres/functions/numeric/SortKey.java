package io.duckgres.functions.numeric;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Bytes that compare as the numbers do, whatever their scales. */
public final class SortKey {
  private static final byte MINUS_INFINITY = 0x00;
  private static final byte NEGATIVE = 0x10;
  private static final byte ZERO = 0x20;
  private static final byte POSITIVE = 0x30;
  private static final byte INFINITY = 0x40;
  private static final byte NAN = 0x50;

  private SortKey() {}

  /**
   * The same for the text of a finite number as {@link Numeric#toString} gives it, read as it is.
   */
  public static byte[] ofNormal(byte[] text) {
    int at = text[0] == '-' ? 1 : 0;
    int point = at;
    while (point < text.length && text[point] != '.') {
      point++;
    }
    int first = at;
    while (first < text.length && (text[first] == '0' || text[first] == '.')) {
      first++;
    }
    if (first == text.length) {
      return new byte[] {ZERO};
    }
    int last = text.length - 1;
    while (text[last] == '0' || text[last] == '.') {
      last--;
    }
    int exponent = first < point ? point - first - 1 : point - first;
    boolean negative = at == 1;
    boolean dotted = first < point && point < last;
    int digits = last - first + (dotted ? 0 : 1);
    byte[] key = new byte[1 + Integer.BYTES + digits + (negative ? 1 : 0)];
    key[0] = negative ? NEGATIVE : POSITIVE;
    int biased = exponent ^ Integer.MIN_VALUE;
    int to = 1;
    for (int shift = 24; shift >= 0; shift -= 8) {
      key[to++] = (byte) (biased >>> shift);
    }
    for (int i = first; i <= last; i++) {
      if (text[i] != '.') {
        key[to++] = text[i];
      }
    }
    if (negative) {
      invert(key, to);
    }
    return key;
  }

  private static void invert(byte[] key, int end) {
    for (int i = 1; i < end; i++) {
      key[i] = (byte) ~key[i];
    }
    // Fewer digits are the greater number here.
    key[end] = (byte) 0xFF;
  }

  public static byte[] of(Numeric value) {
    BigDecimal finite = value.finite();
    if (finite == null) {
      return new byte[] {value.isNaN() ? NAN : value.signum() > 0 ? INFINITY : MINUS_INFINITY};
    }
    if (finite.signum() == 0) {
      return new byte[] {ZERO};
    }
    BigDecimal digits = finite.stripTrailingZeros();
    byte[] text = digits.unscaledValue().abs().toString().getBytes(StandardCharsets.US_ASCII);
    boolean negative = finite.signum() < 0;
    ByteBuffer key = ByteBuffer.allocate(1 + Integer.BYTES + text.length + (negative ? 1 : 0));
    key.put(negative ? NEGATIVE : POSITIVE);
    // The exponent first, biased so that its bytes compare as unsigned.
    key.putInt(Scales.exponent(digits) ^ Integer.MIN_VALUE);
    key.put(text);
    if (negative) {
      invert(key.array(), key.position());
    }
    return key.array();
  }
}
