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
      for (int i = 1; i < key.position(); i++) {
        key.put(i, (byte) ~key.get(i));
      }
      // Fewer digits are the greater number here.
      key.put((byte) 0xFF);
    }
    return key.array();
  }
}
