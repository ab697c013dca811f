package io.duckgres.types;

/**
 * The proleptic Gregorian calendar on plain numbers: days since 1970-01-01 to year, month and day.
 * Years are astronomical (0 is 1 BC).
 */
public final class CivilDate {
  private static final long DAYS_400_YEARS = 146_097;

  /** From 0000-03-01 to 1970-01-01. */
  private static final long EPOCH_SHIFT = 719_468;

  private CivilDate() {}

  /** Year, month and day packed as {@code year << 16 | month << 8 | day}. */
  public static long fromDays(long days) {
    long shifted = days + EPOCH_SHIFT;
    long era = Math.floorDiv(shifted, DAYS_400_YEARS);
    int dayOfEra = (int) (shifted - era * DAYS_400_YEARS);
    int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int shiftedMonth = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1;
    int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
    long year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
    return year << 16 | (long) month << 8 | day;
  }

  public static int year(long packed) {
    return (int) (packed >> 16);
  }

  public static int month(long packed) {
    return (int) (packed >> 8) & 0xff;
  }

  public static int day(long packed) {
    return (int) packed & 0xff;
  }

  /** Days since 1970-01-01 of a date; the day may lie outside the month and counts on. */
  public static long toDays(long year, int month, int day) {
    long y = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(y, 400L);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_400_YEARS + dayOfEra - EPOCH_SHIFT;
  }

  public static boolean isLeap(long year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  public static int daysInMonth(long year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  /** 0 for Sunday. */
  public static int dayOfWeek(long days) {
    return (int) Math.floorMod(days + 4, 7L);
  }
}
