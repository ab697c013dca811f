package io.duckgres.functions.datetime;

import io.duckgres.types.DateType;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TimestampType;

/** What dates and timestamps there are. */
public final class Ranges {
  public static final long MICROS_PER_DAY = TimestampType.MICROS_PER_DAY;
  public static final long MICROS_PER_SECOND = TimestampType.MICROS_PER_SECOND;

  /** 4714-11-24 BC. */
  public static final long MIN_TIMESTAMP = DateType.MIN_DAYS * MICROS_PER_DAY;

  private Ranges() {}

  public static boolean isInfinite(long timestamp) {
    return timestamp == Long.MAX_VALUE || timestamp <= -Long.MAX_VALUE;
  }

  public static boolean isInfinite(int date) {
    return date == Integer.MAX_VALUE || date <= -Integer.MAX_VALUE;
  }

  /** The value itself; 22008 when it is no timestamp. */
  public static long timestamp(long micros) {
    if (micros < MIN_TIMESTAMP || micros == Long.MAX_VALUE) {
      throw timestampOutOfRange();
    }
    return micros;
  }

  /** The days as a date; 22008 when they are none. */
  public static int date(long days) {
    if (days < DateType.MIN_DAYS || days > DateType.MAX_DAYS) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range");
    }
    return (int) days;
  }

  /** Midnight of a date; 22008 beyond the range of timestamps. */
  public static long midnight(int date) {
    if (isInfinite(date)) {
      return date > 0 ? Long.MAX_VALUE : -Long.MAX_VALUE;
    }
    long micros = date * MICROS_PER_DAY;
    if (Math.multiplyHigh(date, MICROS_PER_DAY) != micros >> 63) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range for timestamp");
    }
    return timestamp(micros);
  }

  /** The day of a timestamp. */
  public static int day(long timestamp) {
    if (isInfinite(timestamp)) {
      return timestamp > 0 ? Integer.MAX_VALUE : -Integer.MAX_VALUE;
    }
    return (int) Math.floorDiv(timestamp, MICROS_PER_DAY);
  }

  static PgError timestampOutOfRange() {
    return PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
  }

  static PgError intervalOutOfRange() {
    return PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "interval out of range");
  }
}
