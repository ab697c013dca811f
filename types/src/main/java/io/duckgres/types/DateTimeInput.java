package io.duckgres.types;

import io.duckgres.types.DateTimeTokens.Kind;
import io.duckgres.types.DateTimeWords.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads one date, time or timestamp by the rules of PostgreSQL's DecodeDateTime(): the fields may
 * come in almost any order, DateStyle decides where numbers are ambiguous. One object per text.
 */
final class DateTimeInput extends DateTimeNumbers {
  static final int YEAR = 1;
  static final int MONTH = 2;
  static final int DAY = 4;
  static final int DATE = YEAR | MONTH | DAY;
  static final int TIME = 8;
  private static final int ZONE = 16;
  private static final int DAY_OF_YEAR = 32;
  private static final int HALF = 64;
  private static final int ERA = 128;
  private static final int WEEKDAY = 256;
  private static final int JULIAN = 512;

  /** Values that are words. */
  enum Special {
    NONE,
    INFINITY,
    NEGATIVE_INFINITY,
    EPOCH,
    NOW
  }

  private static final long JULIAN_OF_1970 = 2_440_588;

  private final String type;
  private final String input;
  private final TextSettings settings;
  private final long now;

  private int fields;
  private int dayOfYear;
  private boolean pm;
  private boolean bc;
  private boolean textMonth;
  private boolean twoDigitYear;
  private @Nullable Word pendingPrefix;

  Special special = Special.NONE;
  long year;
  int month;
  int day;

  /** Microseconds since midnight as written, up to 24:00:00 and a leap second. */
  long timeMicros;

  /** The zone given: a fixed offset east of UTC in seconds, or a named zone, or neither. */
  boolean hasOffset;

  int offset;
  @Nullable ZoneOffsets zone;

  /** The date as days since 1970-01-01, once finished. */
  long days;

  /**
   * @param now what "now" is, in microseconds since 1970-01-01 UTC
   */
  DateTimeInput(String type, String input, TextSettings settings, long now) {
    this.type = type;
    this.input = input;
    this.settings = settings;
    this.now = now;
  }

  boolean has(int mask) {
    return (fields & mask) == mask;
  }

  /**
   * Reads the text. With {@code timeOnly} a date may be missing (time input); else it is required.
   */
  void read(boolean timeOnly) {
    DateTimeTokens tokens = new DateTimeTokens(input);
    if (!tokens.valid || tokens.count == 0) {
      throw badFormat();
    }
    for (int i = 0; i < tokens.count; i++) {
      int added = field(tokens, i, timeOnly);
      if ((added & fields) != 0) {
        throw badFormat();
      }
      fields |= added;
    }
    if (pendingPrefix != null) {
      throw badFormat();
    }
    if (special != Special.NONE) {
      return;
    }
    finish(timeOnly);
  }

  private int field(DateTimeTokens tokens, int i, boolean timeOnly) {
    String text = tokens.text[i];
    return switch (tokens.kind[i]) {
      case DATE -> {
        boolean dateAllowed =
            !timeOnly
                || (i == 0
                    && tokens.count >= 2
                    && (tokens.kind[tokens.count - 1] == Kind.DATE || tokens.kind[1] == Kind.TIME));
        yield date(text, dateAllowed);
      }
      case TIME -> {
        if (pendingPrefix != null) {
          requireTimePrefix();
        }
        yield time(text);
      }
      case ZONE -> {
        readOffset(text);
        yield ZONE;
      }
      case NUMBER -> number(text, timeOnly);
      case STRING, SPECIAL -> word(tokens, i, timeOnly);
    };
  }

  private void requireTimePrefix() {
    if (pendingPrefix == null || pendingPrefix.meaning() != DateTimeWords.Meaning.ISO_TIME) {
      throw badFormat();
    }
    pendingPrefix = null;
  }

  private int date(String text, boolean allowed) {
    boolean late = pendingPrefix != null || has(MONTH | DAY) || !allowed;
    if (!late) {
      return separatedDate(text);
    }
    if (pendingPrefix == null && !DateTimeTokens.isDigit(text.charAt(0))) {
      return namedZone(text);
    }
    // a run-together time with a zone behind it: 040506-08
    if (pendingPrefix != null) {
      requireTimePrefix();
    }
    int minus = text.indexOf('-');
    if (has(TIME) || minus < 0) {
      throw badFormat();
    }
    readOffset(text.substring(minus));
    return ZONE | runTogether(text.substring(0, minus), DATE);
  }

  private int namedZone(String text) {
    ZoneOffsets found = ZoneNames.find(text);
    if (found == null) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE, "time zone \"" + text + "\" not recognized");
    }
    zone = found;
    return ZONE;
  }

  /** A date with separators: 1999-01-08, 1/8/1999, 08.01.1999, 08-Jan-1999. */
  private int separatedDate(String text) {
    String[] parts = new String[3];
    int n = 0;
    int at = 0;
    while (at < text.length() && n < 3) {
      char c = text.charAt(at);
      int start = at;
      if (DateTimeTokens.isDigit(c)) {
        while (at < text.length() && DateTimeTokens.isDigit(text.charAt(at))) {
          at++;
        }
      } else if (DateTimeTokens.isLetter(c)) {
        while (at < text.length() && DateTimeTokens.isLetter(text.charAt(at))) {
          at++;
        }
      } else {
        at++;
        continue;
      }
      parts[n++] = text.substring(start, at);
    }
    if (at < text.length()) {
      throw badFormat();
    }
    int added = 0;
    boolean month = false;
    for (int i = 0; i < n; i++) {
      if (DateTimeTokens.isLetter(parts[i].charAt(0))) {
        Word word = DateTimeWords.find(parts[i]);
        if (word == null || word.meaning() != DateTimeWords.Meaning.MONTH || month) {
          throw badFormat();
        }
        this.month = word.value();
        month = true;
        added |= MONTH;
        parts[i] = "";
      }
    }
    for (int i = 0; i < n; i++) {
      if (!parts[i].isEmpty()) {
        int one = datePart(parts[i], fields | added, month);
        if ((one & added) != 0) {
          throw badFormat();
        }
        added |= one;
      }
    }
    if (((fields | added) & ~(DAY_OF_YEAR | ZONE)) != DATE) {
      throw badFormat(); // anything but a zone must come after the date
    }
    return added;
  }

  /** Which part of a date a number is, by what is known already: DecodeNumber(). */
  private int datePart(String text, int known, boolean monthWasText) {
    int length = text.length();
    long value = parseLong(text);
    if (length == 3 && (known & DATE) == YEAR && value >= 1 && value <= 366) {
      dayOfYear = (int) value;
      return DAY_OF_YEAR | MONTH | DAY;
    }
    boolean yearFirst = length >= 3 || settings.dateOrder() == DateOrder.YMD;
    int part =
        switch (known & DATE) {
          case 0 -> yearFirst ? YEAR : settings.dateOrder() == DateOrder.DMY ? DAY : MONTH;
          case YEAR -> MONTH;
          case MONTH -> monthWasText && yearFirst ? YEAR : DAY;
          case YEAR | MONTH -> DAY;
          case DAY -> MONTH;
          case MONTH | DAY -> YEAR;
          default -> 0;
        };
    if ((known & DATE) == (YEAR | MONTH) && monthWasText && length >= 3 && twoDigitYear) {
      // the number before the month was the day after all, this is the year
      day = (int) year;
      year = value;
      twoDigitYear = false;
      return DAY;
    }
    if (part == 0) {
      throw badFormat();
    }
    set(part, value, length);
    return part;
  }

  private void set(int part, long value, int length) {
    if (part == YEAR) {
      year = value;
      twoDigitYear = length <= 2;
    } else if (part == MONTH) {
      month = (int) Math.min(value, 99);
    } else {
      day = (int) Math.min(value, 99);
    }
  }

  private int number(String text, boolean timeOnly) {
    int point = text.indexOf('.');
    if (pendingPrefix != null) {
      if (pendingPrefix.meaning() == DateTimeWords.Meaning.JULIAN) {
        pendingPrefix = null;
        return julian(text, point);
      }
      requireTimePrefix();
      return runTogether(text, fields | DATE);
    }
    int length = text.length();
    if (timeOnly && (fields & DATE) == 0) {
      if (point < 0 && length >= 4 && length != 5) {
        return length > 6 ? datePartOrBad(text) : runTogether(text, fields | DATE);
      }
      if (point > 2) {
        return runTogether(text, fields | DATE);
      }
    }
    if (point >= 0 && (fields & DATE) == 0) {
      return separatedDate(text);
    }
    if (point > 2) {
      return runTogether(text, fields);
    }
    if (length >= 6 && (!has(DATE) || !has(TIME))) {
      return runTogether(text, fields);
    }
    if (point >= 0) {
      throw badFormat();
    }
    return has(DATE) ? runTogether(text, fields) : datePart(text, fields, textMonth);
  }

  private int datePartOrBad(String text) {
    return runTogether(text, fields);
  }

  private int julian(String text, int point) {
    if (point >= 0) {
      double fraction = Double.parseDouble("0" + text.substring(point));
      timeMicros = Math.round(fraction * TimestampType.MICROS_PER_DAY);
    }
    days = parseLong(point < 0 ? text : text.substring(0, point)) - JULIAN_OF_1970;
    return DATE | JULIAN | (point >= 0 ? TIME : 0);
  }

  /** 20010203, 010203, 040506, 040506.789, 0405: DecodeNumberField(). */
  private int runTogether(String text, int known) {
    int point = text.indexOf('.');
    String digits = point < 0 ? text : text.substring(0, point);
    int length = digits.length();
    long fraction = point < 0 ? 0 : fraction(text.substring(point));
    if (point < 0 && (known & DATE) != DATE && length >= 6) {
      day = (int) parseLong(digits.substring(length - 2));
      month = (int) parseLong(digits.substring(length - 4, length - 2));
      year = parseLong(digits.substring(0, length - 4));
      twoDigitYear = length == 6;
      return DATE;
    }
    if (point >= 0 && (known & DATE) != DATE && length >= 8) {
      throw badFormat();
    }
    if (!has(TIME) && (length == 6 || length == 4)) {
      int hour = Integer.parseInt(digits.substring(0, 2));
      int minute = Integer.parseInt(digits.substring(2, 4));
      int second = length == 6 ? Integer.parseInt(digits.substring(4)) : 0;
      setTime(hour, minute, second, fraction);
      return TIME;
    }
    throw badFormat();
  }

  private int time(String text) {
    int at = text.indexOf(':');
    long hour = parseLong(text.substring(0, at));
    int next = text.indexOf(':', at + 1);
    int point = text.indexOf('.', at + 1);
    if (point >= 0 && next < 0) {
      // mm:ss.f
      setTime(0, hour, parseOrZero(text.substring(at + 1, point)), fraction(text.substring(point)));
      return TIME;
    }
    long minute = parseOrZero(text.substring(at + 1, next < 0 ? text.length() : next));
    long second = 0;
    long fraction = 0;
    if (next >= 0) {
      second = parseOrZero(text.substring(next + 1, point < 0 ? text.length() : point));
      fraction = point < 0 ? 0 : fraction(text.substring(point));
    }
    setTime(hour, minute, second, fraction);
    return TIME;
  }

  private void setTime(long hour, long minute, long second, long fraction) {
    if (minute > 59 || second > 60 || hour > 24) {
      throw fieldOverflow();
    }
    if (hour == 24 && (minute > 0 || second > 0 || fraction > 0)) {
      throw fieldOverflow();
    }
    timeMicros = ((hour * 60 + minute) * 60 + second) * TimestampType.MICROS_PER_SECOND + fraction;
  }

  private void readOffset(String text) {
    offset = ZoneDisplacement.parse(text, input, this::badFormat);
    hasOffset = true;
  }

  private int word(DateTimeTokens tokens, int i, boolean timeOnly) {
    String text = tokens.text[i];
    Word word = DateTimeWords.find(text);
    if (word == null) {
      return zoneWord(text);
    }
    switch (word.meaning()) {
      case IGNORED -> {
        return 0;
      }
      case UNIT -> throw badFormat();
      case MONTH -> {
        return monthWord(word.value());
      }
      case WEEKDAY -> {
        return WEEKDAY;
      }
      case AM_PM -> {
        pm = word.value() == 1;
        return HALF;
      }
      case ERA -> {
        bc = word.value() == 1;
        return ERA;
      }
      case DST -> {
        if (!hasOffset) {
          throw badFormat();
        }
        offset += 3600;
        return 0;
      }
      case ISO_TIME -> {
        boolean follows =
            i + 1 < tokens.count
                && (tokens.kind[i + 1] == Kind.NUMBER
                    || tokens.kind[i + 1] == Kind.TIME
                    || tokens.kind[i + 1] == Kind.DATE);
        if ((!timeOnly && !has(DATE)) || !follows) {
          throw badFormat();
        }
        pendingPrefix = word;
        return 0;
      }
      case JULIAN -> {
        pendingPrefix = word;
        return 0;
      }
      case ALLBALLS -> {
        hasOffset = true;
        offset = 0;
        timeMicros = 0;
        return TIME | ZONE;
      }
      case INFINITY -> {
        return special(Special.INFINITY, timeOnly);
      }
      case NEGATIVE_INFINITY -> {
        return special(Special.NEGATIVE_INFINITY, timeOnly);
      }
      case EPOCH -> {
        return special(Special.EPOCH, timeOnly);
      }
      case NOW -> {
        special = Special.NOW;
        return DATE | TIME | ZONE;
      }
      case TODAY -> {
        return relativeDay(0);
      }
      case TOMORROW -> {
        return relativeDay(1);
      }
      case YESTERDAY -> {
        return relativeDay(-1);
      }
    }
    throw badFormat();
  }

  private int special(Special value, boolean timeOnly) {
    if (timeOnly) {
      throw badFormat();
    }
    special = value;
    return DATE | TIME | ZONE;
  }

  private int relativeDay(int shift) {
    long second = Math.floorDiv(now, TimestampType.MICROS_PER_SECOND);
    days = Math.floorDiv(second + settings.offsets().offsetAt(second), 86_400L) + shift;
    return DATE | JULIAN;
  }

  private int monthWord(int value) {
    int added = MONTH;
    if ((fields & MONTH) != 0 && !textMonth && (fields & DAY) == 0 && month >= 1 && month <= 31) {
      day = month; // the number taken for the month was the day
      fields &= ~MONTH;
      added |= DAY;
    }
    textMonth = true;
    month = value;
    return added;
  }

  private int zoneWord(String text) {
    String abbreviation = DateTimeWords.zone(text);
    if (abbreviation == null) {
      ZoneOffsets found = ZoneNames.find(text);
      if (found == null) {
        throw badFormat();
      }
      zone = found;
    } else if (Character.isLetter(abbreviation.charAt(0))) {
      zone = ZoneNames.find(abbreviation);
    } else {
      offset = Integer.parseInt(abbreviation);
      hasOffset = true;
    }
    return ZONE;
  }

  private void finish(boolean timeOnly) {
    if ((fields & HALF) != 0) {
      long hour = timeMicros / 3_600_000_000L;
      if (hour > 12) {
        throw fieldOverflow();
      }
      if (pm && hour != 12) {
        timeMicros += 12 * 3_600_000_000L;
      } else if (!pm && hour == 12) {
        timeMicros -= 12 * 3_600_000_000L;
      }
    }
    if (timeOnly) {
      if (!has(TIME)) {
        throw badFormat();
      }
      if (timeMicros > TimestampType.MICROS_PER_DAY) {
        throw fieldOverflow();
      }
      if ((fields & DATE) == 0) {
        if (zone != null && !zone.isFixed()) {
          throw badFormat(); // a zone with daylight saving says nothing without a date
        }
        return;
      }
    }
    if ((fields & JULIAN) == 0) {
      checkParts();
    }
    if (!has(DATE)) {
      throw badFormat();
    }
    if ((fields & JULIAN) == 0) {
      days = checkedDays();
    }
  }

  /** What ValidateDate() says of the parts that are there. */
  private void checkParts() {
    boolean dayOfYearGiven = (fields & DAY_OF_YEAR) != 0;
    boolean wrongMonth = has(MONTH) && (month < 1 || month > 12);
    boolean wrongDay = has(DAY) && (day < 1 || day > 31);
    if (!dayOfYearGiven && (wrongMonth || wrongDay)) {
      throw fieldOverflow().hint("Perhaps you need a different \"datestyle\" setting.");
    }
  }

  /** The rest of ValidateDate() and the day number. */
  private long checkedDays() {
    if (bc) {
      if (year <= 0) {
        throw fieldOverflow();
      }
      year = 1 - year;
    } else if (twoDigitYear) {
      year += year < 70 ? 2000 : year < 100 ? 1900 : 0;
    } else if (year <= 0) {
      throw fieldOverflow();
    }
    if ((fields & DAY_OF_YEAR) != 0) {
      return CivilDate.toDays(year, 1, 1) + dayOfYear - 1;
    }
    if (day > CivilDate.daysInMonth(year, month)) {
      throw fieldOverflow();
    }
    return CivilDate.toDays(year, month, day);
  }

  @Override
  PgError badFormat() {
    return PgError.error(
        SqlState.INVALID_DATETIME_FORMAT,
        "invalid input syntax for type " + type + ": \"" + input + "\"");
  }

  @Override
  PgError fieldOverflow() {
    return PgError.error(
        SqlState.DATETIME_FIELD_OVERFLOW, "date/time field value out of range: \"" + input + "\"");
  }
}
