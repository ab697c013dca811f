package io.duckgres.functions.datetime;

import static io.duckgres.functions.datetime.Ranges.MICROS_PER_DAY;
import static io.duckgres.functions.datetime.Ranges.MICROS_PER_SECOND;

import io.duckgres.types.DateTimeField;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * What each type has of a {@link DateTimeField}, as an integer with the field's scale; {@link
 * #NULL} where an infinite value has none.
 */
public final class Parts {
  /** An infinite value has no such part. */
  public static final long NULL = Long.MIN_VALUE;

  /** An infinite value's part. */
  public static final long INFINITY = Long.MAX_VALUE;

  /** The part of negative infinity. */
  public static final long NEGATIVE_INFINITY = -Long.MAX_VALUE;

  private Parts() {}

  /**
   * Of a date.
   *
   * @param word as {@link DateTimeField#index} numbers it
   */
  public static long ofDate(int word, int date) {
    DateTimeField field = DateTimeField.at(word);
    switch (field) {
      case DAY, MONTH, QUARTER, WEEK, DOW, ISODOW, DOY -> {
        return Ranges.isInfinite(date) ? NULL : CalendarParts.ofDay(field, date);
      }
      case YEAR, DECADE, CENTURY, MILLENNIUM, ISOYEAR, JULIAN -> {
        return Ranges.isInfinite(date) ? infinity(date > 0) : CalendarParts.ofDay(field, date);
      }
      case EPOCH -> {
        return Ranges.isInfinite(date) ? infinity(date > 0) : date * 86_400L;
      }
      default -> throw unsupported(word, "date");
    }
  }

  /** Of a timestamp. */
  public static long ofTimestamp(int word, long local) {
    DateTimeField field = DateTimeField.at(word);
    switch (field) {
      case TIMEZONE, TIMEZONE_HOUR, TIMEZONE_MINUTE ->
          throw unsupported(word, "timestamp without time zone");
      default -> {
        return ofLocal(field, local);
      }
    }
  }

  private static long ofLocal(DateTimeField field, long local) {
    if (Ranges.isInfinite(local)) {
      return field.grows() ? infinity(local > 0) : NULL;
    }
    return switch (field) {
      case EPOCH -> local;
      case JULIAN -> local + CalendarParts.JULIAN_OF_1970 * MICROS_PER_DAY;
      default -> CalendarParts.of(field, local);
    };
  }

  /**
   * Of a timestamp with time zone.
   *
   * @param local its local time
   * @param offset seconds east of UTC
   */
  public static long ofTimestamptz(int word, long instant, long local, int offset) {
    DateTimeField field = DateTimeField.at(word);
    return switch (field) {
      case TIMEZONE, TIMEZONE_HOUR, TIMEZONE_MINUTE ->
          Ranges.isInfinite(instant) ? NULL : zone(field, offset);
      case EPOCH -> ofLocal(field, instant);
      default -> ofLocal(field, local);
    };
  }

  private static long zone(DateTimeField field, int offset) {
    return switch (field) {
      case TIMEZONE_HOUR -> offset / 3600;
      case TIMEZONE_MINUTE -> offset / 60 % 60;
      default -> offset;
    };
  }

  /** Of a time. */
  public static long ofTime(int word, long micros) {
    DateTimeField field = DateTimeField.at(word);
    return switch (field) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR -> CalendarParts.clock(field, micros);
      case EPOCH -> micros;
      default -> throw unsupported(word, "time without time zone");
    };
  }

  /** Of a time with time zone. */
  public static long ofTimetz(int word, long micros, int offset) {
    DateTimeField field = DateTimeField.at(word);
    return switch (field) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR -> CalendarParts.clock(field, micros);
      case TIMEZONE, TIMEZONE_HOUR, TIMEZONE_MINUTE -> zone(field, offset);
      case EPOCH -> micros - offset * MICROS_PER_SECOND;
      default -> throw unsupported(word, "time with time zone");
    };
  }

  /** Of an interval; EPOCH is {@link #epochSeconds} and the micros. */
  public static long ofInterval(int word, int months, int days, long micros) {
    DateTimeField field = DateTimeField.at(word);
    return switch (field) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR -> CalendarParts.clock(field, micros);
      case DAY -> days;
      case MONTH -> months % 12;
      case QUARTER -> months % 12 / 3 + 1;
      case YEAR -> months / 12;
      case DECADE -> months / 12 / 10;
      case CENTURY -> months / 12 / 100;
      case MILLENNIUM -> months / 12 / 1000;
      default -> throw unsupported(word, "interval");
    };
  }

  /** The whole days and months of an interval in seconds: a year has 365.25 days, a month 30. */
  public static long epochSeconds(int months, int days) {
    return months / 12 * 31_557_600L + months % 12 * 2_592_000L + days * 86_400L;
  }

  /** As date_part() gives it: float8 arithmetic as PostgreSQL's. */
  public static double toDouble(DateTimeField field, long unscaled, boolean julianOfDay) {
    if (unscaled == INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    if (unscaled == NEGATIVE_INFINITY) {
      return Double.NEGATIVE_INFINITY;
    }
    return switch (field) {
      case SECOND, MILLISECOND -> CalendarParts.fraction(field, unscaled);
      case EPOCH -> julianOfDay ? unscaled : unscaled / 1_000_000.0;
      case JULIAN -> julianOfDay ? unscaled : julian(unscaled);
      default -> unscaled;
    };
  }

  private static double julian(long micros) {
    long days = Math.floorDiv(micros, MICROS_PER_DAY);
    return days + (micros - days * MICROS_PER_DAY) / (double) MICROS_PER_DAY;
  }

  private static long infinity(boolean positive) {
    return positive ? INFINITY : NEGATIVE_INFINITY;
  }

  static PgError unsupported(int word, String type) {
    return PgError.error(
        SqlState.FEATURE_NOT_SUPPORTED,
        "unit \"" + DateTimeField.word(word) + "\" not supported for type " + type);
  }

  /** 22023 for a word that is no field. */
  public static PgError unrecognized(String word, String type) {
    return PgError.error(
        SqlState.INVALID_PARAMETER_VALUE, "unit \"" + word + "\" not recognized for type " + type);
  }
}
