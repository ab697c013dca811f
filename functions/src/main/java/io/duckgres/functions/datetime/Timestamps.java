package io.duckgres.functions.datetime;

import static io.duckgres.functions.datetime.Ranges.MICROS_PER_DAY;
import static io.duckgres.functions.datetime.Ranges.MICROS_PER_SECOND;

import io.duckgres.types.CivilDate;
import io.duckgres.types.IntervalType;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.ZoneOffsets;

/** Timestamps and intervals: months first, then days, then the time, each in local time. */
public final class Timestamps {
  private Timestamps() {}

  /** timestamp_pl_interval(). */
  public static long plus(long timestamp, int months, int days, long micros) {
    if (Ranges.isInfinite(timestamp)) {
      return timestamp;
    }
    return plusMicros(plusDays(plusMonths(timestamp, months), days), micros);
  }

  /** timestamptz_pl_interval(): months and days by the clock of a zone, the time by the world's. */
  public static long plus(long instant, int months, int days, long micros, ZoneOffsets zone) {
    if (Ranges.isInfinite(instant)) {
      return instant;
    }
    long result = instant;
    if (months != 0) {
      result = toInstant(plusMonths(toLocal(result, zone), months), zone);
    }
    if (days != 0) {
      result = toInstant(plusDays(toLocal(result, zone), days), zone);
    }
    return plusMicros(result, micros);
  }

  private static long plusMonths(long timestamp, int months) {
    if (months == 0) {
      return timestamp;
    }
    long days = Math.floorDiv(timestamp, MICROS_PER_DAY);
    long date = CivilDate.fromDays(days);
    long month = CivilDate.year(date) * 12L + CivilDate.month(date) - 1 + months;
    long year = Math.floorDiv(month, 12L);
    int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
    int day = Math.min(CivilDate.day(date), CivilDate.daysInMonth(year, monthOfYear));
    long moved = CivilDate.toDays(year, monthOfYear, day);
    return at(moved, timestamp - days * MICROS_PER_DAY);
  }

  private static long plusDays(long timestamp, int days) {
    if (days == 0) {
      return timestamp;
    }
    long day = Math.floorDiv(timestamp, MICROS_PER_DAY);
    return at(day + days, timestamp - day * MICROS_PER_DAY);
  }

  /** A time of day on a day; 22008 outside the range. */
  public static long at(long day, long micros) {
    long midnight = day * MICROS_PER_DAY;
    if (Math.multiplyHigh(day, MICROS_PER_DAY) != midnight >> 63) {
      throw Ranges.timestampOutOfRange();
    }
    return plusMicros(midnight, micros);
  }

  private static long plusMicros(long timestamp, long micros) {
    long sum = timestamp + micros;
    if (((timestamp ^ sum) & (micros ^ sum)) < 0) {
      throw Ranges.timestampOutOfRange();
    }
    return Ranges.timestamp(sum);
  }

  /** The local time of an instant in a zone. */
  public static long toLocal(long instant, ZoneOffsets zone) {
    if (Ranges.isInfinite(instant)) {
      return instant;
    }
    int offset = zone.offsetAt(Math.floorDiv(instant, MICROS_PER_SECOND));
    return plusOffset(instant, offset);
  }

  /** The instant of a local time in a zone. */
  public static long toInstant(long local, ZoneOffsets zone) {
    if (Ranges.isInfinite(local)) {
      return local;
    }
    int offset = zone.offsetOfLocal(Math.floorDiv(local, MICROS_PER_SECOND));
    return plusOffset(local, -offset);
  }

  /** Moved by seconds; 22008 outside the range. */
  public static long plusOffset(long timestamp, long seconds) {
    return Ranges.isInfinite(timestamp)
        ? timestamp
        : plusMicros(timestamp, seconds * MICROS_PER_SECOND);
  }

  /** timestamp_mi(): days of 24 hours and the rest. */
  public static IntervalType.Value minus(long a, long b) {
    if (Ranges.isInfinite(a) || Ranges.isInfinite(b)) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "cannot subtract infinite timestamps");
    }
    long micros = a - b;
    if (((a ^ b) & (a ^ micros)) < 0) {
      throw Ranges.intervalOutOfRange();
    }
    long days = micros / MICROS_PER_DAY;
    return new IntervalType.Value(0, (int) days, micros - days * MICROS_PER_DAY);
  }

  /** date_mi(). */
  public static int minusDates(int a, int b) {
    if (Ranges.isInfinite(a) || Ranges.isInfinite(b)) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "cannot subtract infinite dates");
    }
    return a - b;
  }

  /** date_pli(). */
  public static int plusDays(int date, long days) {
    return Ranges.isInfinite(date) ? date : Ranges.date(date + days);
  }

  /** time_pl_interval(): months and days do not count, the clock goes round. */
  public static long plusTime(long time, long micros) {
    return Math.floorMod(time + micros % MICROS_PER_DAY, MICROS_PER_DAY);
  }
}
