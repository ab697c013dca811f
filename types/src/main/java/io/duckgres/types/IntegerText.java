package io.duckgres.types;

/** Decimal text of the integer types. */
final class IntegerText {
  private IntegerText() {}

  static void write(ByteWriter out, long value) {
    byte[] target = out.ensure(20);
    int at = out.position();
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        out.writeAscii("-9223372036854775808");
        return;
      }
      target[at++] = '-';
      out.position(Digits.write(target, at, -value));
    } else {
      out.position(Digits.write(target, at, value));
    }
  }

  static long parse(byte[] buf, int off, int len, long min, long max, String type) {
    int end = off + len;
    int at = TextInput.skipSpace(buf, off, end);
    boolean negative = false;
    if (at < end && (buf[at] == '-' || buf[at] == '+')) {
      negative = buf[at++] == '-';
    }
    int firstDigit = at;
    long value = 0; // kept negative: its range is the larger one
    boolean overflow = false;
    while (at < end && TextInput.isDigit(buf[at])) {
      int digit = buf[at++] - '0';
      if (value < Long.MIN_VALUE / 10 || value * 10 < Long.MIN_VALUE + digit) {
        overflow = true;
      } else {
        value = value * 10 - digit;
      }
    }
    if (at == firstDigit || TextInput.skipSpace(buf, at, end) != end) {
      throw TextInput.invalid(type, buf, off, len);
    }
    if (!negative) {
      overflow |= value == Long.MIN_VALUE;
      value = -value;
    }
    if (overflow || value < min || value > max) {
      throw TextInput.outOfRange(type, buf, off, len);
    }
    return value;
  }
}
