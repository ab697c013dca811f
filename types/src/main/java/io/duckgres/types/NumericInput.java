package io.duckgres.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Text and binary forms of numeric to BigDecimal. */
final class NumericInput {
  private static final int MAX_EXPONENT = 131_072;

  private NumericInput() {}

  static @Nullable BigDecimal parseText(byte[] buf, int off, int len) {
    int from = TextInput.skipSpace(buf, off, off + len);
    int end = TextInput.trimEnd(buf, from, off + len);
    int at = from;
    if (at < end && (buf[at] == '-' || buf[at] == '+')) {
      at++;
    }
    int n = end - at;
    if (n > 0 && !TextInput.isDigit(buf[at]) && buf[at] != '.') {
      if ((at == from && TextInput.equalsIgnoreCase(buf, at, n, "nan"))
          || TextInput.equalsIgnoreCase(buf, at, n, "inf")
          || TextInput.equalsIgnoreCase(buf, at, n, "infinity")) {
        return null;
      }
      throw TextInput.invalid("numeric", buf, off, len);
    }
    int digits = 0;
    boolean point = false;
    while (at < end && (TextInput.isDigit(buf[at]) || (buf[at] == '.' && !point))) {
      point |= buf[at] == '.';
      digits += buf[at] == '.' ? 0 : 1;
      at++;
    }
    int mantissaEnd = at;
    long exponent = 0;
    if (digits > 0 && at < end && (buf[at] | 0x20) == 'e') {
      at++;
      boolean negative = at < end && buf[at] == '-';
      if (at < end && (buf[at] == '-' || buf[at] == '+')) {
        at++;
      }
      int first = at;
      while (at < end && TextInput.isDigit(buf[at])) {
        exponent = Math.min(exponent * 10 + (buf[at++] - '0'), Integer.MAX_VALUE);
      }
      digits = at == first ? 0 : digits;
      exponent = negative ? -exponent : exponent;
    }
    if (digits == 0 || at != end) {
      throw TextInput.invalid("numeric", buf, off, len);
    }
    BigDecimal mantissa = new BigDecimal(TextInput.string(buf, from, mantissaEnd - from));
    return scaled(mantissa, exponent);
  }

  private static BigDecimal scaled(BigDecimal mantissa, long exponent) {
    if (exponent == 0) {
      return mantissa;
    }
    long scale = mantissa.scale() - exponent;
    if (exponent >= Integer.MAX_VALUE / 2
        || (mantissa.signum() != 0 && mantissa.precision() - scale > MAX_EXPONENT)
        || scale > 16_383) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
    }
    BigDecimal value = new BigDecimal(mantissa.unscaledValue(), (int) scale);
    return value.scale() < 0 ? value.setScale(0) : value;
  }

  static @Nullable BigDecimal parseBinary(byte[] buf, int off, int len) {
    if (len < 8) {
      throw PgError.error(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
    }
    int groups = BigEndian.getShort(buf, off) & 0xffff;
    int weight = BigEndian.getShort(buf, off + 2);
    int sign = BigEndian.getShort(buf, off + 4) & 0xffff;
    int scale = BigEndian.getShort(buf, off + 6) & 0xffff;
    TextInput.checkBinaryLength(len, 8 + 2 * groups);
    switch (sign) {
      case 0xc000, 0xd000, 0xf000 -> {
        return null;
      }
      case 0, 0x4000 -> {
        // a number
      }
      default ->
          throw PgError.error(
              SqlState.INVALID_BINARY_REPRESENTATION, "invalid sign in external \"numeric\" value");
    }
    if (scale > 0x3fff) {
      throw PgError.error(
          SqlState.INVALID_BINARY_REPRESENTATION, "invalid scale in external \"numeric\" value");
    }
    byte[] text = new byte[1 + 4 * groups];
    text[0] = (byte) (sign == 0 ? '+' : '-');
    for (int i = 0; i < groups; i++) {
      int group = BigEndian.getShort(buf, off + 8 + 2 * i);
      if (group < 0 || group >= 10_000) {
        throw PgError.error(
            SqlState.INVALID_BINARY_REPRESENTATION, "invalid digit in external \"numeric\" value");
      }
      Digits.fill(text, 1 + 4 * i, 5 + 4 * i, group);
    }
    BigInteger unscaled =
        groups == 0 ? BigInteger.ZERO : new BigInteger(TextInput.string(text, 0, text.length));
    BigDecimal value = new BigDecimal(unscaled, 4 * (groups - weight - 1));
    // digits beyond the declared scale are cut, as numeric_recv() does
    return value.setScale(scale, java.math.RoundingMode.DOWN);
  }
}
