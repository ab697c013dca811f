package io.duckgres.functions.datetime;

import static io.duckgres.functions.datetime.Ranges.MICROS_PER_DAY;

import io.duckgres.types.CivilDate;
import io.duckgres.types.DateTimeField;
import io.duckgres.types.IntervalType.Value;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.ZoneOffsets;

/** date_trunc() and date_bin(). */
public final class Truncation {
  private Truncation() {}

  /**
   * A timestamp at the beginning of its unit.
   *
   * @param word as {@link DateTimeField#index} numbers it
   * @param type for the error's text
   */
  public static long timestamp(int word, long local, String type) {
    if (Ranges.isInfinite(local)) {
      return local;
    }
    DateTimeField field = DateTimeField.at(word);
    long unit = clockUnit(field);
    if (unit > 0) {
      return local - Math.floorMod(local, unit);
    }
    long days = Math.floorDiv(local, MICROS_PER_DAY);
    if (field == DateTimeField.WEEK) {
      return Timestamps.at(days - Math.floorMod(days + 3, 7L), 0);
    }
    long date = CivilDate.fromDays(days);
    int month =
        switch (field) {
          case MONTH -> CivilDate.month(date);
          case QUARTER -> (CivilDate.month(date) - 1) / 3 * 3 + 1;
          default -> 1;
        };
    return Timestamps.at(
        CivilDate.toDays(year(field, word, CivilDate.year(date), type), month, 1), 0);
  }

  /** Microseconds of a unit of fixed length up to a day, 0 for the others. */
  private static long clockUnit(DateTimeField field) {
    return switch (field) {
      case MICROSECOND -> 1;
      case MILLISECOND -> 1000;
      case SECOND -> 1_000_000;
      case MINUTE -> 60_000_000;
      case HOUR -> 3_600_000_000L;
      case DAY -> MICROS_PER_DAY;
      default -> 0;
    };
  }

  /** The first year of the unit: centuries and millennia begin with year 1, decades with 0. */
  private static long year(DateTimeField field, int word, long year, String type) {
    return switch (field) {
      case MONTH, QUARTER, YEAR -> year;
      case DECADE -> Math.floorDiv(year, 10L) * 10;
      case CENTURY -> Math.floorDiv(year - 1, 100L) * 100 + 1;
      case MILLENNIUM -> Math.floorDiv(year - 1, 1000L) * 1000 + 1;
      default -> throw Parts.unsupported(word, type);
    };
  }

  /** A timestamp with time zone at the beginning of its unit in a zone. */
  public static long timestamptz(int word, long instant, ZoneOffsets zone) {
    if (Ranges.isInfinite(instant)) {
      return instant;
    }
    long local = Timestamps.toLocal(instant, zone);
    long truncated = timestamp(word, local, "timestamp with time zone");
    DateTimeField field = DateTimeField.at(word);
    return switch (field) {
      // Within the hour the offset stays, even when the clock is set back.
      case HOUR, MINUTE, SECOND, MILLISECOND, MICROSECOND -> truncated - (local - instant);
      default -> Timestamps.toInstant(truncated, zone);
    };
  }

  /** An interval without what lies below the unit. */
  public static Value interval(int word, Value value) {
    DateTimeField field = DateTimeField.at(word);
    long unit = clockUnit(field);
    if (unit > 0) {
      long micros = field == DateTimeField.DAY ? 0 : value.micros() / unit * unit;
      return new Value(value.months(), value.days(), micros);
    }
    int months =
        switch (field) {
          case MONTH -> 1;
          case QUARTER -> 3;
          case YEAR -> 12;
          case DECADE -> 120;
          case CENTURY -> 1200;
          case MILLENNIUM -> 12_000;
          case WEEK ->
              throw Parts.unsupported(word, "interval")
                  .detail("Months usually have fractional weeks.");
          default -> throw Parts.unsupported(word, "interval");
        };
    return new Value(value.months() / months * months, 0, 0);
  }

  /** date_bin(): the beginning of the stride, counted from an origin, that holds a timestamp. */
  public static long bin(Value stride, long timestamp, long origin) {
    if (Ranges.isInfinite(timestamp)) {
      return timestamp;
    }
    if (Ranges.isInfinite(origin)) {
      throw outOfRange("origin out of range");
    }
    if (stride.months() != 0) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          "timestamps cannot be binned into intervals containing months or years");
    }
    try {
      long micros =
          Math.addExact(Math.multiplyExact(stride.days(), MICROS_PER_DAY), stride.micros());
      if (micros <= 0) {
        throw outOfRange("stride must be greater than zero");
      }
      long distance = Math.subtractExact(timestamp, origin);
      long bins = distance - Math.floorMod(distance, micros);
      return Ranges.timestamp(Math.addExact(origin, bins));
    } catch (ArithmeticException e) {
      throw Ranges.intervalOutOfRange();
    }
  }

  private static PgError outOfRange(String message) {
    return PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, message);
  }
}
