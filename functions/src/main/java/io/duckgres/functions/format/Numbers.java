package io.duckgres.functions.format;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** to_char() of numbers. */
public final class Numbers {
  /** Digits that a double and a float hold. */
  public static final int DOUBLE_DIGITS = 15;

  public static final int FLOAT_DIGITS = 6;

  private Numbers() {}

  /** Of a smallint or integer, whose exponent form is that of a float. */
  public static String format(int value, String text) {
    NumberFormat format = NumberFormat.of(text);
    return format.exponent && !format.roman
        ? scientific(BigDecimal.valueOf(value), format, RoundingMode.HALF_EVEN)
        : format(BigDecimal.valueOf(value), text);
  }

  /** Of a bigint or a numeric. */
  public static String format(BigDecimal value, String text) {
    NumberFormat format = NumberFormat.of(text);
    if (format.roman) {
      BigDecimal rounded = value.setScale(0, RoundingMode.HALF_UP);
      if (rounded.precision() > 18 || rounded.longValue() != rounded.intValue()) {
        throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
      }
      return NumberFormatter.roman(format, rounded.intValue());
    }
    if (format.exponent) {
      return scientific(value, format);
    }
    BigDecimal shifted = format.multiply ? value.movePointRight(format.shift) : value;
    BigDecimal rounded = shifted.setScale(format.behind, RoundingMode.HALF_UP);
    return fixed(format, rounded.abs().toPlainString(), rounded.signum() < 0, format.behind);
  }

  /**
   * Of a float.
   *
   * @param digits that its type holds
   */
  public static String format(double value, int digits, String text) {
    NumberFormat format = NumberFormat.of(text);
    boolean finite = !Double.isNaN(value) && !Double.isInfinite(value);
    if (format.roman) {
      return NumberFormatter.roman(format, finite ? (long) Math.rint(value) : 0);
    }
    if (format.exponent) {
      if (!finite) {
        return " " + "#".repeat(format.before) + "." + "#".repeat(format.behind + 4);
      }
      return scientific(new BigDecimal(value), format, RoundingMode.HALF_EVEN);
    }
    if (!finite) {
      String name = Double.isNaN(value) ? "NaN" : "Infinity";
      return fixed(format, name, value < 0, 0);
    }
    BigDecimal exact = new BigDecimal(format.multiply ? value * Math.pow(10, format.shift) : value);
    int before = exact.abs().setScale(0, RoundingMode.HALF_EVEN).toPlainString().length();
    int behind = before >= digits ? 0 : Math.min(format.behind, digits - before);
    BigDecimal rounded = exact.setScale(behind, RoundingMode.HALF_EVEN);
    return fixed(format, rounded.abs().toPlainString(), value < 0 || isNegativeZero(value), behind);
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && 1 / value < 0;
  }

  private static String fixed(NumberFormat format, String digits, boolean negative, int behind) {
    int before = format.before + format.shift;
    int point = digits.indexOf('.');
    int length = point < 0 ? digits.length() : point;
    String shown = length > before ? "#".repeat(before) + "." + "#".repeat(behind) : digits;
    return NumberFormatter.format(
        format, shown, negative ? '-' : '+', before, behind, Math.max(0, before - length));
  }

  private static String scientific(BigDecimal value, NumberFormat format) {
    return scientific(value, format, RoundingMode.HALF_UP);
  }

  /** {@code d.ddde+dd}, with a blank for the plus. */
  private static String scientific(BigDecimal value, NumberFormat format, RoundingMode mode) {
    BigDecimal rounded =
        value.signum() == 0 ? value : value.round(new MathContext(format.behind + 1, mode));
    String digits = rounded.unscaledValue().abs().toString();
    int exponent = value.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    if (value.signum() == 0) {
      digits = "0";
    }
    digits += "0".repeat(Math.max(0, format.behind + 1 - digits.length()));
    StringBuilder out = new StringBuilder();
    out.append(value.signum() < 0 ? '-' : ' ').append(digits.charAt(0));
    if (format.behind > 0) {
      out.append('.').append(digits, 1, format.behind + 1);
    }
    int size = Math.abs(exponent);
    out.append('e').append(exponent < 0 ? '-' : '+').append(size < 10 ? "0" : "").append(size);
    return out.toString();
  }
}
