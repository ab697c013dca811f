package io.duckgres.functions.datetime;

import static io.duckgres.functions.datetime.Ranges.MICROS_PER_DAY;
import static io.duckgres.functions.datetime.Ranges.MICROS_PER_SECOND;

import io.duckgres.types.CivilDate;
import io.duckgres.types.DateTimeField;

/** Parts of a date or local timestamp as EXTRACT gives them. */
public final class CalendarParts {
  /** From the beginning of the Julian day count to 1970-01-01. */
  static final long JULIAN_OF_1970 = 2_440_588;

  private CalendarParts() {}

  /**
   * A part of a finite timestamp, unscaled: a second has 6 digits behind the point, a millisecond
   * 3, the others none. Not for EPOCH, JULIAN and the time zone.
   */
  static long of(DateTimeField field, long local) {
    long days = Math.floorDiv(local, MICROS_PER_DAY);
    return switch (field) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR ->
          clock(field, local - days * MICROS_PER_DAY);
      default -> ofDay(field, days);
    };
  }

  /** A part of a time of day, unscaled as in {@link #of}. */
  static long clock(DateTimeField field, long micros) {
    return switch (field) {
      case HOUR -> micros / 3_600_000_000L;
      case MINUTE -> micros / 60_000_000 % 60;
      default -> micros % 60_000_000;
    };
  }

  /** A part of a day. */
  static long ofDay(DateTimeField field, long days) {
    long date = CivilDate.fromDays(days);
    long year = CivilDate.year(date);
    return switch (field) {
      case DAY -> CivilDate.day(date);
      case MONTH -> CivilDate.month(date);
      case QUARTER -> (CivilDate.month(date) + 2) / 3;
      case YEAR -> year > 0 ? year : year - 1;
      case DECADE -> Math.floorDiv(year, 10L);
      case CENTURY -> year > 0 ? (year + 99) / 100 : -((99 - (year - 1)) / 100);
      case MILLENNIUM -> year > 0 ? (year + 999) / 1000 : -((999 - (year - 1)) / 1000);
      case DOW -> CivilDate.dayOfWeek(days);
      case ISODOW -> Math.floorMod(days + 3, 7L) + 1;
      case DOY -> days - CivilDate.toDays(year, 1, 1) + 1;
      case WEEK -> isoWeek(days);
      case ISOYEAR -> {
        long isoYear = isoYear(days);
        yield isoYear > 0 ? isoYear : isoYear - 1;
      }
      case JULIAN -> days + JULIAN_OF_1970;
      default -> throw new IllegalArgumentException("no part of a day: " + field);
    };
  }

  /** The ISO 8601 year, astronomical: that of the week's Thursday. */
  public static long isoYear(long days) {
    long thursday = days - Math.floorMod(days + 3, 7L) + 3;
    return CivilDate.year(CivilDate.fromDays(thursday));
  }

  /** The ISO 8601 week, 1 to 53. */
  public static int isoWeek(long days) {
    long thursday = days - Math.floorMod(days + 3, 7L) + 3;
    long year = CivilDate.year(CivilDate.fromDays(thursday));
    return (int) ((thursday - CivilDate.toDays(year, 1, 1)) / 7) + 1;
  }

  /** The Monday of the first week of an ISO year, which is astronomical. */
  public static long isoYearStart(long year) {
    long fourth = CivilDate.toDays(year, 1, 4);
    return fourth - Math.floorMod(fourth + 3, 7L);
  }

  /** A second's or millisecond's unscaled value as PostgreSQL's float8 arithmetic gives it. */
  static double fraction(DateTimeField field, long unscaled) {
    long seconds = unscaled / MICROS_PER_SECOND;
    long micros = unscaled % MICROS_PER_SECOND;
    return field == DateTimeField.MILLISECOND
        ? seconds * 1000.0 + micros / 1000.0
        : seconds + micros / 1_000_000.0;
  }
}
