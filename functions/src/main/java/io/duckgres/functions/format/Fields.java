package io.duckgres.functions.format;

import io.duckgres.types.CivilDate;
import org.jspecify.annotations.Nullable;

/**
 * A moment taken apart for to_char().
 *
 * @param year astronomical; of an interval its years
 * @param hour of an interval more than a day's
 * @param fraction microseconds of the second
 * @param days since 1970-01-01; of an interval unused
 * @param zone abbreviation of the time zone, null without one
 * @param offset seconds east of UTC
 */
public record Fields(
    boolean isInterval,
    int year,
    int month,
    int day,
    long hour,
    int minute,
    int second,
    int fraction,
    int dayOfYear,
    long days,
    @Nullable String zone,
    int offset) {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  /** A timestamp's parts, in local time. */
  public static Fields of(long local, @Nullable String zone, int offset) {
    long days = Math.floorDiv(local, MICROS_PER_DAY);
    long time = local - days * MICROS_PER_DAY;
    long date = CivilDate.fromDays(days);
    int year = CivilDate.year(date);
    return new Fields(
        false,
        year,
        CivilDate.month(date),
        CivilDate.day(date),
        time / 3_600_000_000L,
        (int) (time / 60_000_000 % 60),
        (int) (time / 1_000_000 % 60),
        (int) (time % 1_000_000),
        (int) (days - CivilDate.toDays(year, 1, 1)) + 1,
        days,
        zone,
        offset);
  }

  /** An interval's parts. */
  public static Fields ofInterval(int months, int days, long micros) {
    return new Fields(
        true,
        months / 12,
        months % 12,
        days,
        micros / 3_600_000_000L,
        (int) (micros / 60_000_000 % 60),
        (int) (micros / 1_000_000 % 60),
        (int) (micros % 1_000_000),
        months * 30 + days,
        0,
        null,
        0);
  }

  /** The year without its era: 1 BC is 1. */
  int shownYear(long value) {
    return (int) (isInterval || value > 0 ? value : 1 - value);
  }
}
