package io.duckgres.functions.format;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** What a text gave for the patterns of a format; 0 for what was not there. */
final class Parsed {
  int pm;
  boolean twelveHours;
  int hour;
  int minute;
  int second;
  int secondOfDay;
  int milli;
  int micro;

  /** Digits of the second that FF keeps; 0 without FF. */
  int precision;

  int zoneSign;
  int zoneHour;
  int zoneMinute;
  int era;
  int century;
  int year;
  int yearDigits;
  int month;
  int day;
  int dayOfYear;
  int dayOfWeek;
  int week;
  int weekOfMonth;
  int julian;
  char calendar = '-';

  /** A value for a part that had another, or none. */
  static int set(int old, int value, DateField field) {
    if (old != 0 && old != value) {
      throw invalid("conflicting values for \"" + field.name() + "\" field in formatting string")
          .detail("This value contradicts a previous setting for the same field type.");
    }
    return value;
  }

  void setCalendar(DateField field) {
    if (field.calendar() == '-') {
      return;
    }
    if (calendar != '-' && calendar != field.calendar()) {
      throw invalid("invalid combination of date conventions")
          .hint("Do not mix Gregorian and ISO week date conventions in a formatting template.");
    }
    calendar = field.calendar();
  }

  boolean isIsoWeek() {
    return calendar == 'I';
  }

  static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_DATETIME_FORMAT, message);
  }
}
