package io.duckgres.functions.datetime;

import static io.duckgres.functions.datetime.Ranges.MICROS_PER_DAY;

import io.duckgres.types.IntervalType.Value;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Arithmetic of intervals, with fractions of months and days carried down as PostgreSQL does. */
public final class Intervals {
  private static final int DAYS_PER_MONTH = 30;
  private static final double SECONDS_PER_DAY = 86_400;

  /** 2^63: the first double beyond a long. */
  private static final double LONG_LIMIT = 0x1p63;

  private Intervals() {}

  public static Value plus(Value a, Value b) {
    try {
      return new Value(
          Math.addExact(a.months(), b.months()),
          Math.addExact(a.days(), b.days()),
          Math.addExact(a.micros(), b.micros()));
    } catch (ArithmeticException e) {
      throw Ranges.intervalOutOfRange();
    }
  }

  public static Value minus(Value a, Value b) {
    try {
      return new Value(
          Math.subtractExact(a.months(), b.months()),
          Math.subtractExact(a.days(), b.days()),
          Math.subtractExact(a.micros(), b.micros()));
    } catch (ArithmeticException e) {
      throw Ranges.intervalOutOfRange();
    }
  }

  public static Value negated(Value a) {
    return minus(new Value(0, 0, 0), a);
  }

  /** interval_mul(). */
  public static Value times(Value a, double factor) {
    return scaled(a, a.months() * factor, a.days() * factor, a.micros() * factor);
  }

  /** interval_div(); 22012 for zero. */
  public static Value divided(Value a, double divisor) {
    if (divisor == 0) {
      throw PgError.error(SqlState.DIVISION_BY_ZERO, "division by zero");
    }
    return scaled(a, a.months() / divisor, a.days() / divisor, a.micros() / divisor);
  }

  private static Value scaled(Value a, double months, double days, double micros) {
    int wholeMonths = whole(months);
    int wholeDays = whole(days);
    double monthDays = toMicros((months - wholeMonths) * DAYS_PER_MONTH);
    double seconds = toMicros((days - wholeDays + monthDays - (int) monthDays) * SECONDS_PER_DAY);
    long resultDays = wholeDays;
    if (Math.abs(seconds) >= SECONDS_PER_DAY) {
      int more = (int) (seconds / SECONDS_PER_DAY);
      resultDays += more;
      seconds -= more * SECONDS_PER_DAY;
    }
    resultDays += (int) monthDays;
    double time = Math.rint(micros + seconds * 1_000_000);
    if (Double.isNaN(time)
        || time < -LONG_LIMIT
        || time >= LONG_LIMIT
        || resultDays != (int) resultDays) {
      throw Ranges.intervalOutOfRange();
    }
    return new Value(wholeMonths, (int) resultDays, (long) time);
  }

  private static int whole(double value) {
    if (Double.isNaN(value) || value > Integer.MAX_VALUE || value < Integer.MIN_VALUE) {
      throw Ranges.intervalOutOfRange();
    }
    return (int) value;
  }

  private static double toMicros(double value) {
    return Math.rint(value * 1_000_000) / 1_000_000;
  }

  /** interval_justify_hours(): 24 hours are a day. */
  public static Value justifyHours(Value a) {
    long more = a.micros() / MICROS_PER_DAY;
    return sameSign(a.months(), a.days() + more, a.micros() - more * MICROS_PER_DAY);
  }

  /** Days and time get one sign. */
  private static Value sameSign(int months, long days, long micros) {
    long day = days;
    long time = micros;
    if (day > 0 && time < 0) {
      time += MICROS_PER_DAY;
      day--;
    } else if (day < 0 && time > 0) {
      time -= MICROS_PER_DAY;
      day++;
    }
    return checked(months, day, time);
  }

  private static Value checked(long months, long days, long micros) {
    if (months != (int) months || days != (int) days) {
      throw Ranges.intervalOutOfRange();
    }
    return new Value((int) months, (int) days, micros);
  }

  /** interval_justify_days(): 30 days are a month. */
  public static Value justifyDays(Value a) {
    int more = a.days() / DAYS_PER_MONTH;
    long days = a.days() - more * DAYS_PER_MONTH;
    long months = (long) a.months() + more;
    checked(months, days, 0);
    if (months > 0 && days < 0) {
      days += DAYS_PER_MONTH;
      months--;
    } else if (months < 0 && days > 0) {
      days -= DAYS_PER_MONTH;
      months++;
    }
    return checked(months, days, a.micros());
  }

  /** interval_justify_interval(): both, and all parts of one sign. */
  public static Value justify(Value a) {
    long months = a.months();
    long days = a.days();
    long time = a.micros();
    if ((days > 0 && time > 0) || (days < 0 && time < 0)) {
      // Before the hours are added, so that the sum does not overflow.
      months = checked(months + days / DAYS_PER_MONTH, 0, 0).months();
      days %= DAYS_PER_MONTH;
    }
    days = checked(0, days + time / MICROS_PER_DAY, 0).days();
    time %= MICROS_PER_DAY;
    months = checked(months + days / DAYS_PER_MONTH, 0, 0).months();
    days %= DAYS_PER_MONTH;
    if (months > 0 && (days < 0 || (days == 0 && time < 0))) {
      days += DAYS_PER_MONTH;
      months--;
    } else if (months < 0 && (days > 0 || (days == 0 && time > 0))) {
      days -= DAYS_PER_MONTH;
      months++;
    }
    return sameSign((int) months, days, time);
  }

  /** time of an interval as time of day: interval_time(). */
  public static long timeOfDay(long micros) {
    return Math.floorMod(micros, MICROS_PER_DAY);
  }
}
