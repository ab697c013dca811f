package io.duckgres.executor.copy;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Checks of character data that comes in. */
final class Strings {
  private Strings() {}

  /** The bytes to keep of a varchar(n): blanks beyond n are cut, anything else is 22001. */
  static int checkedVarchar(byte[] buf, int off, int len, int maxLength) {
    checkUtf8(buf, off, len);
    if (len <= maxLength) {
      return len;
    }
    int kept = bytesOf(buf, off, len, maxLength);
    requireBlanks(buf, off + kept, off + len, "character varying", maxLength);
    return kept;
  }

  /** The bytes to keep of a char(n), which is stored without blanks at its end. */
  static int checkedBpchar(byte[] buf, int off, int len, int maxLength) {
    checkUtf8(buf, off, len);
    int end = off + len;
    if (maxLength >= 0 && len > maxLength) {
      int kept = bytesOf(buf, off, len, maxLength);
      requireBlanks(buf, off + kept, end, "character", maxLength);
      end = off + kept;
    }
    while (end > off && buf[end - 1] == ' ') {
      end--;
    }
    return end - off;
  }

  private static void requireBlanks(byte[] buf, int from, int end, String type, int length) {
    for (int i = from; i < end; i++) {
      if (buf[i] != ' ') {
        throw PgError.error(
            SqlState.STRING_DATA_RIGHT_TRUNCATION,
            "value too long for type " + type + "(" + length + ")");
      }
    }
  }

  /** How many bytes the first characters take. */
  private static int bytesOf(byte[] buf, int off, int len, int characters) {
    int seen = 0;
    for (int i = 0; i < len; i++) {
      if ((buf[off + i] & 0xc0) != 0x80 && ++seen > characters) {
        return i;
      }
    }
    return len;
  }

  /** Throws 22021 for what is no UTF-8, or has a zero byte. */
  static void checkUtf8(byte[] buf, int off, int len) {
    int end = off + len;
    int at = off;
    while (at < end) {
      int b = buf[at];
      if (b > 0) {
        at++;
        continue;
      }
      int length = sequence(buf, at, end);
      if (length == 0) {
        throw invalid(buf, at, end);
      }
      at += length;
    }
  }

  /** Bytes of the valid sequence that begins here with a byte above 127; else 0. */
  private static int sequence(byte[] buf, int at, int end) {
    int b = buf[at] & 0xff;
    int length = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
    if (b < 0xc2 || b > 0xf4 || at + length > end) {
      return 0;
    }
    int second = buf[at + 1] & 0xff;
    int lowest = b == 0xe0 ? 0xa0 : b == 0xf0 ? 0x90 : 0x80;
    int highest = b == 0xed ? 0x9f : b == 0xf4 ? 0x8f : 0xbf;
    if (second < lowest || second > highest) {
      return 0;
    }
    for (int i = 2; i < length; i++) {
      if ((buf[at + i] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  private static PgError invalid(byte[] buf, int at, int end) {
    int b = buf[at] & 0xff;
    int length = b >= 0xf8 || b < 0xc0 ? 1 : b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : 2;
    StringBuilder shown = new StringBuilder();
    for (int i = at; i < Math.min(at + length, end); i++) {
      shown.append(shown.isEmpty() ? "0x" : " 0x");
      shown.append(Character.forDigit(buf[i] >> 4 & 15, 16));
      shown.append(Character.forDigit(buf[i] & 15, 16));
    }
    return PgError.error(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE,
        "invalid byte sequence for encoding \"UTF8\": " + shown);
  }
}
