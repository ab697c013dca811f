package io.duckgres.functions.datetime;

import static io.duckgres.functions.datetime.Ranges.MICROS_PER_DAY;

import io.duckgres.types.CivilDate;
import io.duckgres.types.IntervalType.Value;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** age(): years, months and days between two timestamps, counted by the calendar. */
public final class Age {
  private Age() {}

  /** timestamp_age(); 22008 for infinities. */
  public static Value between(long a, long b) {
    if (Ranges.isInfinite(a) || Ranges.isInfinite(b)) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
    }
    boolean negative = a < b;
    long later = negative ? b : a;
    long earlier = negative ? a : b;
    long laterDay = Math.floorDiv(later, MICROS_PER_DAY);
    long earlierDay = Math.floorDiv(earlier, MICROS_PER_DAY);
    long to = CivilDate.fromDays(laterDay);
    long from = CivilDate.fromDays(earlierDay);
    long time = (later - laterDay * MICROS_PER_DAY) - (earlier - earlierDay * MICROS_PER_DAY);
    int days = CivilDate.day(to) - CivilDate.day(from);
    int months =
        (CivilDate.year(to) - CivilDate.year(from)) * 12
            + CivilDate.month(to)
            - CivilDate.month(from);
    if (time < 0) {
      time += MICROS_PER_DAY;
      days--;
    }
    while (days < 0) {
      // A month borrowed is as long as the earlier date's.
      days += CivilDate.daysInMonth(CivilDate.year(from), CivilDate.month(from));
      months--;
    }
    return negative ? new Value(-months, -days, -time) : new Value(months, days, time);
  }
}
