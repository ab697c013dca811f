package io.duckgres.types;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How decimal digits of float4 and float8 become text. */
final class FloatText {
  /** DBL_DIG and FLT_DIG: from this exponent on, shortest output is scientific. */
  static final int DOUBLE_DIGITS = 15;

  static final int FLOAT_DIGITS = 6;

  private FloatText() {}

  /** Writes digits * 10^k (digits above 0). */
  static void write(ByteWriter out, long digits, int k, int fixedBelowExponent) {
    long d = digits;
    int e = k;
    while (d % 100 == 0) {
      d /= 100;
      e += 2;
    }
    if (d % 10 == 0) {
      d /= 10;
      e++;
    }
    int count = Digits.count(d);
    int exponent = e + count - 1;
    byte[] target = out.ensure(40);
    int at = out.position();
    if (exponent < -4 || exponent >= fixedBelowExponent) {
      at = scientific(target, at, d, count, exponent);
    } else if (e >= 0) {
      Digits.fill(target, at, at + count, d);
      at += count;
      for (int i = 0; i < e; i++) {
        target[at++] = '0';
      }
    } else if (exponent >= 0) {
      int whole = exponent + 1;
      // one place to the right, then the whole part moves back over the gap for the point
      Digits.fill(target, at + 1, at + 1 + count, d);
      for (int i = 0; i < whole; i++) {
        target[at + i] = target[at + i + 1];
      }
      target[at + whole] = '.';
      at += count + 1;
    } else {
      target[at++] = '0';
      target[at++] = '.';
      for (int i = -1; i > exponent; i--) {
        target[at++] = '0';
      }
      Digits.fill(target, at, at + count, d);
      at += count;
    }
    out.position(at);
  }

  private static int scientific(byte[] target, int from, long d, int count, int exponent) {
    int at = from;
    Digits.fill(target, at + 1, at + 1 + count, d);
    target[at] = target[at + 1];
    if (count > 1) {
      target[at + 1] = '.';
      at += count + 1;
    } else {
      at++;
    }
    target[at++] = 'e';
    target[at++] = (byte) (exponent < 0 ? '-' : '+');
    int e = Math.abs(exponent);
    if (e >= 100) {
      target[at++] = (byte) ('0' + e / 100);
      e %= 100;
    }
    return Digits.two(target, at, e);
  }

  /** C's {@code %.<significant>g}, for extra_float_digits of 0 and below. */
  static void writeRounded(ByteWriter out, double magnitude, int significant) {
    int precision = Math.max(significant, 1);
    BigDecimal rounded =
        new BigDecimal(magnitude).round(new MathContext(precision, RoundingMode.HALF_EVEN));
    write(out, rounded.unscaledValue().longValueExact(), -rounded.scale(), precision);
  }

  /** Writes NaN, the infinities, zeros and the sign; true if a magnitude is left to write. */
  static boolean writeSpecial(ByteWriter out, double value) {
    if (Double.isNaN(value)) {
      out.writeAscii("NaN");
      return false;
    }
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    if (negative) {
      out.writeByte('-');
    }
    if (value == 0) {
      out.writeByte('0');
      return false;
    }
    if (Double.isInfinite(value)) {
      out.writeAscii("Infinity");
      return false;
    }
    return true;
  }
}
