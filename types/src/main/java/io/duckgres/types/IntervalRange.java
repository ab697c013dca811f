package io.duckgres.types;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The restriction of an interval type: which fields it keeps and how many digits of a second
 * ({@code interval day to second(3)}).
 *
 * @param fields PostgreSQL's mask of fields, 0x7fff for all
 * @param precision digits of the second's fraction, {@link #FULL} for all
 */
public record IntervalRange(int fields, int precision) {
  /** No precision given. */
  public static final int FULL = 0xffff;

  /** No restriction. */
  public static final IntervalRange ANY = new IntervalRange(0x7fff, FULL);

  private static final int MONTH = 1 << 1;
  private static final int YEAR = 1 << 2;
  private static final int DAY = 1 << 3;
  private static final int HOUR = 1 << 10;
  private static final int MINUTE = 1 << 11;
  private static final int SECOND = 1 << 12;

  private static final long MICROS_PER_HOUR = 3_600_000_000L;
  private static final long MICROS_PER_MINUTE = 60_000_000L;

  private static final Map<String, Integer> MASKS =
      Map.ofEntries(
          Map.entry("year", YEAR),
          Map.entry("month", MONTH),
          Map.entry("day", DAY),
          Map.entry("hour", HOUR),
          Map.entry("minute", MINUTE),
          Map.entry("second", SECOND),
          Map.entry("year to month", YEAR | MONTH),
          Map.entry("day to hour", DAY | HOUR),
          Map.entry("day to minute", DAY | HOUR | MINUTE),
          Map.entry("day to second", DAY | HOUR | MINUTE | SECOND),
          Map.entry("hour to minute", HOUR | MINUTE),
          Map.entry("hour to second", HOUR | MINUTE | SECOND),
          Map.entry("minute to second", MINUTE | SECOND));

  /**
   * @param words such as {@code day to second}, null for all fields
   * @param precision digits, -1 for all; more than 6 are 6
   */
  public static IntervalRange of(@Nullable String words, int precision) {
    Integer mask = words == null ? null : MASKS.get(words);
    return new IntervalRange(
        mask == null ? ANY.fields : mask, precision < 0 ? FULL : Math.min(precision, 6));
  }

  /** The restriction a type modifier holds; -1 is none. */
  public static IntervalRange ofTypmod(int typmod) {
    return typmod < 0 ? ANY : new IntervalRange((typmod >> 16) & 0x7fff, typmod & 0xffff);
  }

  /** The type modifier, -1 for no restriction. */
  public int typmod() {
    return equals(ANY) ? -1 : fields << 16 | precision;
  }

  boolean isMinuteToSecond() {
    return fields == (MINUTE | SECOND);
  }

  /** What a number without unit counts. */
  IntervalInput.Unit lastUnit() {
    if (fields == ANY.fields || (fields & SECOND) != 0) {
      return IntervalInput.Unit.SECOND;
    }
    return (fields & MINUTE) != 0
        ? IntervalInput.Unit.MINUTE
        : (fields & HOUR) != 0
            ? IntervalInput.Unit.HOUR
            : (fields & DAY) != 0
                ? IntervalInput.Unit.DAY
                : (fields & MONTH) != 0 ? IntervalInput.Unit.MONTH : IntervalInput.Unit.YEAR;
  }

  /** What is left of months: YEAR alone keeps whole years. */
  public int months(int months) {
    return fields == YEAR ? months / 12 * 12 : months;
  }

  /** What is left of days. */
  public int days(int days) {
    return fields == ANY.fields || (fields & (YEAR | MONTH)) == 0 ? days : 0;
  }

  /** What is left of the time, in microseconds, rounded to the precision. */
  public long micros(long micros) {
    if (fields != ANY.fields && (fields & SECOND) == 0) {
      long unit =
          (fields & MINUTE) != 0 ? MICROS_PER_MINUTE : (fields & HOUR) != 0 ? MICROS_PER_HOUR : 0;
      return unit == 0 ? 0 : micros / unit * unit;
    }
    return precision >= 6 ? micros : SecondPrecision.round(micros, precision);
  }

  IntervalType.Value adjust(IntervalType.Value value) {
    return equals(ANY)
        ? value
        : new IntervalType.Value(
            months(value.months()), days(value.days()), micros(value.micros()));
  }
}
