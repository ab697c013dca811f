package io.duckgres.types;

import java.nio.charset.StandardCharsets;

/** The parts dates and times are printed from; each returns the position after what it wrote. */
final class DateTimeText {
  private static final byte[] MONTHS = ascii("JanFebMarAprMayJunJulAugSepOctNovDec");
  private static final byte[] WEEKDAYS = ascii("SunMonTueWedThuFriSat");

  private DateTimeText() {}

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A date alone, without its era. */
  static int writeDate(byte[] out, int from, long date, TextSettings settings) {
    int month = CivilDate.month(date);
    int day = CivilDate.day(date);
    boolean dayFirst = settings.dateOrder() == DateOrder.DMY;
    return switch (settings.dateStyle()) {
      case ISO -> writeIsoDate(out, from, date);
      case SQL -> writeDate(out, from, date, dayFirst ? day : month, dayFirst ? month : day, '/');
      case POSTGRES ->
          writeDate(out, from, date, dayFirst ? day : month, dayFirst ? month : day, '-');
      case GERMAN -> writeDate(out, from, date, day, month, '.');
    };
  }

  static int writeIsoDate(byte[] out, int from, long date) {
    int at = writeYear(out, from, date);
    out[at] = '-';
    at = Digits.two(out, at + 1, CivilDate.month(date));
    out[at] = '-';
    return Digits.two(out, at + 1, CivilDate.day(date));
  }

  private static int writeDate(
      byte[] out, int from, long date, int first, int second, char separator) {
    int at = Digits.two(out, from, first);
    out[at] = (byte) separator;
    at = Digits.two(out, at + 1, second);
    out[at] = (byte) separator;
    return writeYear(out, at + 1, date);
  }

  /** At least four digits; years before 1 count backwards from 1 BC. */
  static int writeYear(byte[] out, int from, long date) {
    int year = CivilDate.year(date);
    int shown = year > 0 ? year : 1 - year;
    int end = from + Math.max(4, Digits.count(shown));
    Digits.fill(out, from, end, shown);
    return end;
  }

  static int writeEra(byte[] out, int from, long date) {
    if (CivilDate.year(date) > 0) {
      return from;
    }
    out[from] = ' ';
    out[from + 1] = 'B';
    out[from + 2] = 'C';
    return from + 3;
  }

  /** {@code hh:mm:ss[.ffffff]} of the microseconds since midnight, 24:00:00 included. */
  static int writeTime(byte[] out, int from, long micros) {
    int seconds = (int) (micros / 1_000_000);
    int at = Digits.two(out, from, seconds / 3600);
    out[at] = ':';
    at = Digits.two(out, at + 1, seconds / 60 % 60);
    out[at] = ':';
    at = Digits.two(out, at + 1, seconds % 60);
    return Digits.fraction(out, at, (int) (micros - seconds * 1_000_000L));
  }

  /** {@code +hh[:mm[:ss]]}, seconds east of UTC. */
  static int writeOffset(byte[] out, int from, int offset) {
    int seconds = Math.abs(offset);
    out[from] = (byte) (offset < 0 ? '-' : '+');
    int at = Digits.two(out, from + 1, seconds / 3600);
    if (seconds % 3600 != 0) {
      out[at] = ':';
      at = Digits.two(out, at + 1, seconds / 60 % 60);
      if (seconds % 60 != 0) {
        out[at] = ':';
        at = Digits.two(out, at + 1, seconds % 60);
      }
    }
    return at;
  }

  /** {@code Wed Dec 17} or {@code Wed 17 Dec}, the beginning of style Postgres. */
  static int writeWeekdayAndDay(byte[] out, int from, long days, long date, boolean dayFirst) {
    int at = name(out, from, WEEKDAYS, CivilDate.dayOfWeek(days));
    out[at++] = ' ';
    if (dayFirst) {
      at = Digits.two(out, at, CivilDate.day(date));
      out[at++] = ' ';
      return name(out, at, MONTHS, CivilDate.month(date) - 1);
    }
    at = name(out, at, MONTHS, CivilDate.month(date) - 1);
    out[at++] = ' ';
    return Digits.two(out, at, CivilDate.day(date));
  }

  private static int name(byte[] out, int at, byte[] names, int index) {
    System.arraycopy(names, 3 * index, out, at, 3);
    return at + 3;
  }
}
