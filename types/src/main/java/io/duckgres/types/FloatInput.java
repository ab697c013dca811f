package io.duckgres.types;

/** Text of float4 and float8 as strtof() and strtod() read it, with PostgreSQL's errors. */
final class FloatInput {
  private static final int NO_EXPONENT = Integer.MIN_VALUE;

  private FloatInput() {}

  static double parseDouble(byte[] buf, int off, int len) {
    double fast = fast(buf, off, off + len);
    return Double.isNaN(fast) ? slow(buf, off, len, "double precision") : fast;
  }

  static float parseFloat(byte[] buf, int off, int len) {
    return (float) slow(buf, off, len, "real");
  }

  /**
   * Decimal numbers of at most 19 digits, without white space and within the range; NaN for all
   * else.
   */
  private static double fast(byte[] buf, int from, int end) {
    int at = from;
    boolean negative = at < end && buf[at] == '-';
    at += negative ? 1 : 0;
    long digits = 0;
    int count = 0;
    int scale = 0;
    boolean point = false;
    boolean any = false;
    for (; at < end; at++) {
      int b = buf[at];
      if (TextInput.isDigit(b)) {
        digits = digits * 10 + (b - '0');
        count += digits == 0 ? 0 : 1;
        scale += point ? 1 : 0;
        any = true;
      } else if (b == '.' && !point) {
        point = true;
      } else {
        break;
      }
    }
    if (!any || count > 19) {
      return Double.NaN;
    }
    int exponent = 0;
    if (at < end) {
      exponent = exponent(buf, at, end);
      if (exponent == NO_EXPONENT) {
        return Double.NaN;
      }
    }
    double value = DecimalToDouble.of(digits, exponent - scale);
    boolean outOfRange = Double.isInfinite(value) || (value == 0 && digits != 0);
    return outOfRange ? Double.NaN : negative ? -value : value;
  }

  /** The number behind an e, of at most four digits; {@link #NO_EXPONENT} for all else. */
  private static int exponent(byte[] buf, int from, int end) {
    int at = from + 1;
    boolean negative = at < end && buf[at] == '-';
    at += negative || (at < end && buf[at] == '+') ? 1 : 0;
    if ((buf[from] | 0x20) != 'e' || at == end || end - at > 4) {
      return NO_EXPONENT;
    }
    int value = 0;
    for (; at < end; at++) {
      if (!TextInput.isDigit(buf[at])) {
        return NO_EXPONENT;
      }
      value = value * 10 + (buf[at] - '0');
    }
    return negative ? -value : value;
  }

  private static double slow(byte[] buf, int off, int len, String type) {
    int from = TextInput.skipSpace(buf, off, off + len);
    int end = TextInput.trimEnd(buf, from, off + len);
    int at = from;
    boolean negative = false;
    if (at < end && (buf[at] == '-' || buf[at] == '+')) {
      negative = buf[at++] == '-';
    }
    int n = end - at;
    if (n > 0 && !TextInput.isDigit(buf[at]) && buf[at] != '.') {
      if (TextInput.equalsIgnoreCase(buf, at, n, "nan")) {
        return Double.NaN;
      }
      if (TextInput.equalsIgnoreCase(buf, at, n, "inf")
          || TextInput.equalsIgnoreCase(buf, at, n, "infinity")) {
        return negative ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
      }
    }
    String number = number(buf, at, end);
    if (number.isEmpty()) {
      throw TextInput.invalid(type, buf, off, len);
    }
    double value = type.equals("real") ? Float.parseFloat(number) : Double.parseDouble(number);
    if (Double.isInfinite(value) || (value == 0 && hasNonZeroDigit(number))) {
      throw PgError.error(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "\"" + TextInput.string(buf, from, end - from) + "\" is out of range for type " + type);
    }
    return negative ? -value : value;
  }

  /** The text as Java reads it; empty if it is no decimal or hexadecimal number. */
  private static String number(byte[] buf, int from, int end) {
    int at = from;
    boolean hex = end - at > 2 && buf[at] == '0' && (buf[at + 1] | 0x20) == 'x';
    if (hex) {
      at += 2;
    }
    int digits = 0;
    boolean point = false;
    while (at < end && (isDigit(buf[at], hex) || (buf[at] == '.' && !point))) {
      point |= buf[at] == '.';
      digits += buf[at] == '.' ? 0 : 1;
      at++;
    }
    if (digits == 0) {
      return "";
    }
    boolean exponent = false;
    if (at < end && (buf[at] | 0x20) == (hex ? 'p' : 'e')) {
      exponent = true;
      at++;
      if (at < end && (buf[at] == '-' || buf[at] == '+')) {
        at++;
      }
      int firstDigit = at;
      while (at < end && TextInput.isDigit(buf[at])) {
        at++;
      }
      if (at == firstDigit) {
        return "";
      }
    }
    if (at != end) {
      return "";
    }
    String text = TextInput.string(buf, from, end - from);
    return hex && !exponent ? text + "p0" : text;
  }

  private static boolean isDigit(int b, boolean hex) {
    return TextInput.isDigit(b) || (hex && (b | 0x20) >= 'a' && (b | 0x20) <= 'f');
  }

  private static boolean hasNonZeroDigit(String number) {
    boolean hex = number.startsWith("0x") || number.startsWith("0X");
    for (int i = hex ? 2 : 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if ((c | 0x20) == (hex ? 'p' : 'e')) {
        return false;
      }
      if (c != '0' && c != '.') {
        return true;
      }
    }
    return false;
  }
}
