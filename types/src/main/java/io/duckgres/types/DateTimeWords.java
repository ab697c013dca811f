package io.duckgres.types;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of date, time and interval input ({@code datetime_words.tsv}). */
final class DateTimeWords {
  /** What a word stands for; the value's meaning depends on it. */
  enum Meaning {
    MONTH,
    WEEKDAY,
    AM_PM,
    ERA,
    IGNORED,
    ISO_TIME,
    JULIAN,
    DST,
    /** Of intervals only. */
    UNIT,
    INFINITY,
    NEGATIVE_INFINITY,
    EPOCH,
    NOW,
    TODAY,
    TOMORROW,
    YESTERDAY,
    ALLBALLS
  }

  record Word(Meaning meaning, int value) {}

  private static final Map<String, Word> WORDS = new HashMap<>();
  private static final Map<String, String> ZONES = new HashMap<>();

  static {
    for (List<String> row : TsvResource.read(DateTimeWords.class, "datetime_words.tsv")) {
      WORDS.put(row.get(0), new Word(Meaning.valueOf(row.get(1)), Integer.parseInt(row.get(2))));
    }
    for (List<String> row : TsvResource.read(DateTimeWords.class, "timezone_abbreviations.tsv")) {
      ZONES.put(row.get(0), row.get(1));
    }
  }

  private DateTimeWords() {}

  static @Nullable Word find(String lowerCase) {
    return WORDS.get(lowerCase);
  }

  /** Seconds east of UTC, or the name of a zone, for an abbreviation such as pst; else null. */
  static @Nullable String zone(String lowerCase) {
    return ZONES.get(lowerCase);
  }
}
