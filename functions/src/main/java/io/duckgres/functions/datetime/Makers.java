package io.duckgres.functions.datetime;

import io.duckgres.types.CivilDate;
import io.duckgres.types.IntervalType.Value;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Locale;

/** make_date() and its kin. */
public final class Makers {
  private Makers() {}

  /** A negative year is one BC. */
  public static int date(int year, int month, int day) {
    long astronomical = year < 0 ? year + 1L : year;
    if (year == 0
        || month < 1
        || month > 12
        || day < 1
        || day > CivilDate.daysInMonth(astronomical, month)) {
      throw overflow(
          String.format(
              Locale.ROOT, "date field value out of range: %d-%02d-%02d", year, month, day));
    }
    try {
      return Ranges.date(CivilDate.toDays(astronomical, month, day));
    } catch (PgError e) {
      throw overflow(
          String.format(Locale.ROOT, "date out of range: %d-%02d-%02d", year, month, day));
    }
  }

  /** Microseconds since midnight. */
  public static long time(int hour, int minute, double second) {
    boolean valid =
        hour >= 0
            && minute >= 0
            && minute <= 59
            && second >= 0
            && second <= 60
            && (hour < 24 || (hour == 24 && minute == 0 && second == 0));
    if (!valid) {
      throw overflow(
          String.format(
              Locale.ROOT,
              "time field value out of range: %d:%02d:%s",
              hour,
              minute,
              twoDigits(second)));
    }
    return (hour * 60L + minute) * 60_000_000L + (long) Math.rint(second * 1_000_000);
  }

  /** As C prints {@code %02g}. */
  private static String twoDigits(double second) {
    String text =
        second == Math.rint(second) && Math.abs(second) < 1e6
            ? String.valueOf((long) second)
            : trimmed(second);
    return text.length() < 2 ? "0" + text : text;
  }

  private static String trimmed(double second) {
    if (Double.isNaN(second) || Double.isInfinite(second)) {
      return Double.isNaN(second) ? "nan" : second > 0 ? "inf" : "-inf";
    }
    return new java.math.BigDecimal(second)
        .round(new java.math.MathContext(6))
        .stripTrailingZeros()
        .toPlainString();
  }

  public static long timestamp(int date, long time) {
    return Timestamps.at(date, time);
  }

  /** make_interval(); 22008 for what does not fit. */
  public static Value interval(
      int years, int months, int weeks, int days, int hours, int minutes, double seconds) {
    if (Double.isInfinite(seconds) || Double.isNaN(seconds)) {
      throw Ranges.intervalOutOfRange();
    }
    double micros = Math.rint(seconds * 1_000_000);
    if (Math.abs(micros) >= 0x1p63) {
      throw Ranges.intervalOutOfRange();
    }
    long time = hours * 3_600_000_000L + minutes * 60_000_000L + (long) micros;
    int allMonths = years * 12 + months;
    int allDays = weeks * 7 + days;
    return new Value(allMonths, allDays, time);
  }

  private static PgError overflow(String message) {
    return PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, message);
  }
}
