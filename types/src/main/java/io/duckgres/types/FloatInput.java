package io.duckgres.types;

/** Text of float4 and float8 as strtof() and strtod() read it, with PostgreSQL's errors. */
final class FloatInput {
  private static final double[] EXACT_POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private FloatInput() {}

  static double parseDouble(byte[] buf, int off, int len) {
    double fast = fast(buf, off, off + len);
    return fast >= 0 ? fast : slow(buf, off, len, "double precision");
  }

  static float parseFloat(byte[] buf, int off, int len) {
    return (float) slow(buf, off, len, "real");
  }

  /**
   * Plain digits with a point, few enough that one division is exact: at most 15 digits, 22 of them
   * after the point. -1 for all else.
   */
  private static double fast(byte[] buf, int from, int end) {
    if (end - from > 16 || end == from) {
      return -1;
    }
    long digits = 0;
    int scale = -1;
    int count = 0;
    for (int i = from; i < end; i++) {
      int b = buf[i];
      if (TextInput.isDigit(b)) {
        digits = digits * 10 + (b - '0');
        count++;
        if (scale >= 0) {
          scale++;
        }
      } else if (b == '.' && scale < 0) {
        scale = 0;
      } else {
        return -1;
      }
    }
    if (count == 0 || count > 15) {
      return -1;
    }
    return scale <= 0 ? digits : digits / EXACT_POWERS[scale];
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
