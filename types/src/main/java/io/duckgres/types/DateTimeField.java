package io.duckgres.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What EXTRACT, date_part() and date_trunc() can be asked for. */
public enum DateTimeField {
  MICROSECOND,
  MILLISECOND,
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY,
  MILLENNIUM,
  DOW,
  ISODOW,
  DOY,
  ISOYEAR,
  JULIAN,
  EPOCH,
  TIMEZONE,
  TIMEZONE_HOUR,
  TIMEZONE_MINUTE;

  private static final List<String> WORDS = new ArrayList<>();
  private static final List<DateTimeField> FIELDS = new ArrayList<>();
  private static final Map<String, Integer> INDEX = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(DateTimeField.class, "datetime_fields.tsv")) {
      INDEX.put(row.get(0), WORDS.size());
      WORDS.add(row.get(0));
      FIELDS.add(valueOf(row.get(1)));
    }
  }

  /** The number of a word in any case, -1 when it names no field. */
  public static int index(String word) {
    Integer index = INDEX.get(word.toLowerCase(Locale.ROOT));
    return index == null ? -1 : index;
  }

  /** The word of a number. */
  public static String word(int index) {
    return WORDS.get(index);
  }

  /** The field of a number. */
  public static DateTimeField at(int index) {
    return FIELDS.get(index);
  }

  /** Digits behind the point of the field of timestamps, times and intervals. */
  public int scale() {
    return switch (this) {
      case SECOND, EPOCH -> 6;
      case MILLISECOND -> 3;
      default -> 0;
    };
  }

  /** Whether an infinite timestamp has an infinite value of it rather than none. */
  public boolean grows() {
    return switch (this) {
      case YEAR, DECADE, CENTURY, MILLENNIUM, JULIAN, ISOYEAR, EPOCH -> true;
      default -> false;
    };
  }
}
