package io.duckgres.functions.format;

import io.duckgres.functions.datetime.CalendarParts;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.CivilDate;
import io.duckgres.types.DateType;
import io.duckgres.types.PgError;
import io.duckgres.types.SecondPrecision;
import io.duckgres.types.SqlState;
import io.duckgres.types.ZoneOffsets;

/** to_date() and to_timestamp(): the moment that the parts of a text make. */
public final class DateInput {
  private static final long JULIAN_OF_1970 = 2_440_588;

  private final String text;
  private final Parsed parsed;
  private long year;
  private int month = 1;
  private int day = 1;
  private boolean hasYear;
  private boolean hasMonth;
  private boolean hasDay;

  private DateInput(String text, DateFormat format) {
    this.text = text;
    this.parsed = DateParser.parse(text, format);
  }

  /** Days since 1970-01-01. */
  public static int date(String text, String format) {
    DateInput input = new DateInput(text, DateFormat.of(format));
    long days = input.days();
    input.time();
    if (days < DateType.MIN_DAYS || days > DateType.MAX_DAYS) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range: \"" + text + "\"");
    }
    return (int) days;
  }

  /** Microseconds since 1970-01-01 UTC; a text without zone is in the zone given. */
  public static long timestamp(String text, String format, ZoneOffsets zone) {
    DateInput input = new DateInput(text, DateFormat.of(format));
    long days = input.days();
    Parsed parsed = input.parsed;
    long exact = Timestamps.at(days, input.time());
    long local =
        parsed.precision == 0 ? exact : SecondPrecision.roundTimestamp(exact, parsed.precision);
    if (parsed.zoneSign == 0) {
      return Timestamps.toInstant(local, zone);
    }
    boolean valid =
        parsed.zoneHour >= 0
            && parsed.zoneHour <= 15
            && parsed.zoneMinute >= 0
            && parsed.zoneMinute < 60;
    if (!valid) {
      throw PgError.error(
          SqlState.INVALID_TIME_ZONE_DISPLACEMENT_VALUE,
          "time zone displacement out of range: \"" + text + "\"");
    }
    long offset = parsed.zoneSign * (parsed.zoneHour * 3600L + parsed.zoneMinute * 60L);
    return Timestamps.plusOffset(local, -offset);
  }

  private long time() {
    Parsed p = parsed;
    int hour = p.hour;
    int minute = p.minute;
    int second = p.second;
    if (p.secondOfDay != 0) {
      hour = p.hour != 0 ? p.hour : p.secondOfDay / 3600;
      minute = p.minute != 0 ? p.minute : p.secondOfDay % 3600 / 60;
      second = p.second != 0 ? p.second : p.secondOfDay % 60;
    }
    if (p.twelveHours) {
      if (hour < 1 || hour > 12) {
        throw Parsed.invalid("hour \"" + hour + "\" is invalid for the 12-hour clock")
            .hint("Use the 24-hour clock, or give an hour between 1 and 12.");
      }
      hour = p.pm == 1 ? hour % 12 + 12 : hour % 12;
    }
    long fraction = p.milli * 1000L + p.micro;
    if (hour < 0
        || hour >= 24
        || minute < 0
        || minute >= 60
        || second < 0
        || second >= 60
        || fraction < 0
        || fraction >= Ranges.MICROS_PER_SECOND) {
      throw outOfRange();
    }
    return ((hour * 60L + minute) * 60 + second) * Ranges.MICROS_PER_SECOND + fraction;
  }

  private long days() {
    Parsed p = parsed;
    year();
    if (p.julian != 0) {
      set(p.julian - JULIAN_OF_1970);
    }
    int dayOfYear = p.dayOfYear;
    if (p.week != 0 && p.isIsoWeek()) {
      long monday = CalendarParts.isoYearStart(year) + (p.week - 1) * 7L;
      set(p.dayOfWeek == 0 ? monday : p.dayOfWeek > 1 ? monday + p.dayOfWeek - 2 : monday + 6);
    } else if (p.week != 0) {
      dayOfYear = (p.week - 1) * 7 + 1;
    }
    int dayOfMonth = p.weekOfMonth != 0 ? (p.weekOfMonth - 1) * 7 + 1 : p.day;
    if (dayOfMonth != 0) {
      day = dayOfMonth;
      hasDay = true;
    }
    if (p.month != 0) {
      month = p.month;
      hasMonth = true;
    }
    if (dayOfYear != 0 && (month <= 1 || day <= 1)) {
      dayOfYear(dayOfYear);
    }
    check();
    return CivilDate.toDays(year, month, day);
  }

  private void year() {
    Parsed p = parsed;
    int sign = p.era == 1 ? -1 : 1;
    int century = p.century * sign;
    if (p.year != 0) {
      hasYear = true;
      if (p.century != 0 && p.yearDigits <= 2) {
        int low = p.year % 100;
        if (low != 0) {
          year = century >= 0 ? low + (century - 1) * 100L : (century + 1) * 100L - low + 1;
        } else {
          year = century * 100L + (century >= 0 ? 0 : 1);
        }
      } else {
        year = (long) p.year * sign;
        if (year < 0) {
          year++;
        }
      }
    } else if (p.century != 0) {
      hasYear = true;
      year = century >= 0 ? (century - 1) * 100L + 1 : century * 100L + 1;
    }
  }

  private void set(long days) {
    long date = CivilDate.fromDays(days);
    year = CivilDate.year(date);
    month = CivilDate.month(date);
    day = CivilDate.day(date);
    hasYear = true;
    hasMonth = true;
    hasDay = true;
  }

  private void dayOfYear(int dayOfYear) {
    if (year == 0 && parsed.era == 0) {
      throw Parsed.invalid("cannot calculate day of year without year information");
    }
    if (parsed.isIsoWeek()) {
      set(CalendarParts.isoYearStart(year) - 1 + dayOfYear);
      return;
    }
    int before = 0;
    int i = 1;
    while (i <= 12 && dayOfYear > before + CivilDate.daysInMonth(year, i)) {
      before += CivilDate.daysInMonth(year, i);
      i++;
    }
    if (month <= 1) {
      month = i;
    }
    if (day <= 1) {
      day = dayOfYear - before;
    }
    hasMonth = true;
    hasDay = true;
  }

  private void check() {
    boolean wrong =
        (hasMonth && (month < 1 || month > 12))
            || (hasDay && (day < 1 || day > 31))
            || (hasYear && hasMonth && hasDay && day > CivilDate.daysInMonth(year, month));
    if (wrong) {
      throw outOfRange();
    }
  }

  private PgError outOfRange() {
    return PgError.error(
        SqlState.DATETIME_FIELD_OVERFLOW, "date/time field value out of range: \"" + text + "\"");
  }
}
