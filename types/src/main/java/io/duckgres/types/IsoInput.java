package io.duckgres.types;

/**
 * The form most programs send, read without an object: {@code yyyy-mm-dd}, {@code yyyy-mm-dd
 * hh:mm:ss[.ffffff][+hh[:mm]]}, {@code hh:mm:ss[.ffffff]}. Everything else, also what is wrong, is
 * left to {@link DateTimeInput}.
 */
final class IsoInput {
  /** The text is not of this form. */
  static final long OTHER = Long.MIN_VALUE;

  private IsoInput() {}

  /** Days since 1970-01-01 of the first ten bytes, or {@link #OTHER}. */
  static long days(byte[] buf, int at, int len) {
    if (len < 10 || buf[at + 4] != '-' || buf[at + 7] != '-') {
      return OTHER;
    }
    int year = two(buf, at) * 100 + two(buf, at + 2);
    int month = two(buf, at + 5);
    int day = two(buf, at + 8);
    if (two(buf, at) < 0
        || two(buf, at + 2) < 0
        || year < 1
        || month < 1
        || month > 12
        || day < 1
        || day > CivilDate.daysInMonth(year, month)) {
      return OTHER;
    }
    return CivilDate.toDays(year, month, day);
  }

  /** Microseconds since midnight of {@code hh:mm:ss[.ffffff]}, or {@link #OTHER}. */
  static long time(byte[] buf, int at, int len) {
    if (len < 8 || buf[at + 2] != ':' || buf[at + 5] != ':') {
      return OTHER;
    }
    int hour = two(buf, at);
    int minute = two(buf, at + 3);
    int second = two(buf, at + 6);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return OTHER;
    }
    long micros = 0;
    if (len > 8) {
      if (buf[at + 8] != '.' || len > 15 || len == 9) {
        return OTHER;
      }
      for (int i = 9; i < 15; i++) {
        micros *= 10;
        if (i < len) {
          int b = buf[at + i];
          if (!TextInput.isDigit(b)) {
            return OTHER;
          }
          micros += b - '0';
        }
      }
    }
    return ((hour * 60 + minute) * 60 + second) * TimestampType.MICROS_PER_SECOND + micros;
  }

  /** Microseconds since 1970-01-01 of a date, alone or with a time, or {@link #OTHER}. */
  static long timestamp(byte[] buf, int at, int len) {
    long days = days(buf, at, len);
    if (days == OTHER || len == 10) {
      return days == OTHER ? OTHER : days * TimestampType.MICROS_PER_DAY;
    }
    if (buf[at + 10] != ' ' && buf[at + 10] != 'T') {
      return OTHER;
    }
    long time = time(buf, at + 11, len - 11);
    return time == OTHER ? OTHER : days * TimestampType.MICROS_PER_DAY + time;
  }

  /**
   * Where an offset {@code +hh} or {@code +hh:mm} or {@code Z} begins that ends the text; its end
   * if there is none.
   */
  static int offsetStart(byte[] buf, int at, int len) {
    int end = at + len;
    if (len > 19 && buf[end - 1] == 'Z') {
      return end - 1;
    }
    if (len > 21 && (buf[end - 3] == '+' || buf[end - 3] == '-')) {
      return end - 3;
    }
    if (len > 24 && buf[end - 3] == ':' && (buf[end - 6] == '+' || buf[end - 6] == '-')) {
      return end - 6;
    }
    return end;
  }

  /** Seconds east of UTC of the offset found, or {@link #OTHER}. */
  static long offset(byte[] buf, int at, int end) {
    if (buf[at] == 'Z') {
      return 0;
    }
    int hours = two(buf, at + 1);
    int minutes = end - at > 3 ? two(buf, at + 4) : 0;
    if (hours < 0 || hours > 15 || minutes < 0 || minutes > 59) {
      return OTHER;
    }
    int seconds = hours * 3600 + minutes * 60;
    return buf[at] == '-' ? -seconds : seconds;
  }

  /** Two digits, or a negative number. */
  private static int two(byte[] buf, int at) {
    int high = buf[at] - '0';
    int low = buf[at + 1] - '0';
    return high < 0 || high > 9 || low < 0 || low > 9 ? -1000 : high * 10 + low;
  }
}
