package io.duckgres.types;

import java.nio.charset.StandardCharsets;

/** What the text parsers share: white space as C's isspace() has it, and the usual errors. */
final class TextInput {
  private TextInput() {}

  static boolean isSpace(int b) {
    return b == ' ' || (b >= '\t' && b <= '\r');
  }

  static boolean isDigit(int b) {
    return b >= '0' && b <= '9';
  }

  static int skipSpace(byte[] buf, int from, int end) {
    int at = from;
    while (at < end && isSpace(buf[at])) {
      at++;
    }
    return at;
  }

  /** The end of the text without the white space at its end. */
  static int trimEnd(byte[] buf, int from, int end) {
    int at = end;
    while (at > from && isSpace(buf[at - 1])) {
      at--;
    }
    return at;
  }

  static String string(byte[] buf, int off, int len) {
    return new String(buf, off, len, StandardCharsets.UTF_8);
  }

  /** ASCII comparison without regard to case; {@code lower} is in lower case. */
  static boolean equalsIgnoreCase(byte[] buf, int off, int len, String lower) {
    return len == lower.length() && prefixIgnoreCase(buf, off, len, lower);
  }

  /** True if these bytes begin {@code lower}, case aside. */
  static boolean prefixIgnoreCase(byte[] buf, int off, int len, String lower) {
    if (len > lower.length()) {
      return false;
    }
    for (int i = 0; i < len; i++) {
      int b = buf[off + i];
      if (b >= 'A' && b <= 'Z') {
        b += 'a' - 'A';
      }
      if (b != lower.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** 22P02. */
  static PgError invalid(String type, byte[] buf, int off, int len) {
    return PgError.error(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "invalid input syntax for type " + type + ": \"" + string(buf, off, len) + "\"");
  }

  /** 22003 as the integer types say it. */
  static PgError outOfRange(String type, byte[] buf, int off, int len) {
    return PgError.error(
        SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
        "value \"" + string(buf, off, len) + "\" is out of range for type " + type);
  }

  /** 22P03: a binary value of the wrong length. */
  static PgError incorrectBinary() {
    return PgError.error(SqlState.INVALID_BINARY_REPRESENTATION, "incorrect binary data format");
  }

  static void checkBinaryLength(int len, int expected) {
    if (len < expected) {
      throw PgError.error(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
    }
    if (len > expected) {
      throw incorrectBinary();
    }
  }
}
