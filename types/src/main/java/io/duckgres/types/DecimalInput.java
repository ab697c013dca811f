package io.duckgres.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Text to the unscaled integer of {@code numeric(precision, scale)}. */
final class DecimalInput {
  private static final int MAX_FAST_DIGITS = 18;

  private DecimalInput() {}

  /** For a precision of up to 18. */
  static long parse(byte[] buf, int off, int len, int precision, int scale) {
    int end = off + len;
    int at = off;
    boolean negative = false;
    if (at < end && (buf[at] == '-' || buf[at] == '+')) {
      negative = buf[at++] == '-';
    }
    long value = 0;
    int digits = 0;
    int point = -1;
    for (; at < end; at++) {
      int b = buf[at];
      if (TextInput.isDigit(b)) {
        value = value * 10 + (b - '0');
        digits++;
      } else if (b == '.' && point < 0) {
        point = digits;
      } else {
        return parseWide(buf, off, len, precision, scale).longValueExact();
      }
    }
    int missing = scale - (point < 0 ? 0 : digits - point);
    if (digits == 0 || digits > MAX_FAST_DIGITS || missing < 0 || digits + missing > precision) {
      return parseWide(buf, off, len, precision, scale).longValueExact();
    }
    value *= Digits.power(missing);
    return negative ? -value : value;
  }

  static BigInteger parseWide(byte[] buf, int off, int len, int precision, int scale) {
    BigDecimal value = NumericInput.parseText(buf, off, len);
    return unscaled(value, TextInput.string(buf, off, len), precision, scale);
  }

  /** Null stands for NaN and the infinities, which the engine's decimals cannot hold. */
  static BigInteger unscaled(@Nullable BigDecimal value, String text, int precision, int scale) {
    if (value == null) {
      throw PgError.error(
              SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
              "numeric value \"" + text.strip() + "\" cannot be stored")
          .detail("The engine's decimal type has neither NaN nor infinity.");
    }
    BigInteger unscaled = value.setScale(scale, RoundingMode.HALF_UP).unscaledValue();
    if (unscaled.abs().compareTo(BigInteger.TEN.pow(precision)) >= 0) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "numeric field overflow")
          .detail(
              "A field with precision "
                  + precision
                  + ", scale "
                  + scale
                  + " must round to an absolute value less than "
                  + (precision == scale ? "1" : "10^" + (precision - scale))
                  + ".");
    }
    return unscaled;
  }
}
