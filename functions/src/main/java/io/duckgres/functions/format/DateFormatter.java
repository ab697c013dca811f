package io.duckgres.functions.format;

import io.duckgres.functions.datetime.CalendarParts;
import io.duckgres.functions.format.DateFormat.Part;
import io.duckgres.types.CivilDate;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Locale;

/** Writes a moment by a format: to_char() of timestamps and intervals. */
public final class DateFormatter {
  private static final long JULIAN_OF_1970 = 2_440_588;

  private final Fields of;
  private final StringBuilder out = new StringBuilder();

  private DateFormatter(Fields of) {
    this.of = of;
  }

  /** 22007 for a pattern that an interval has no value for. */
  public static String format(DateFormat format, Fields fields) {
    DateFormatter formatter = new DateFormatter(fields);
    for (Part part : format.parts()) {
      DateField field = part.field();
      if (field == null) {
        formatter.out.append(part.text());
      } else {
        formatter.field(part, field);
      }
    }
    return formatter.out.toString();
  }

  private void field(Part part, DateField field) {
    String name = field.name();
    boolean lower = Character.isLowerCase(name.charAt(0));
    switch (field.kind()) {
      case "ERA", "ERA_DOTS" -> {
        calendarOnly();
        era(field, of.year() <= 0 ? "BC" : "AD", lower);
      }
      case "HALF", "HALF_DOTS" ->
          era(field, Math.floorMod(of.hour(), 24L) >= 12 ? "PM" : "AM", lower);
      case "HOUR12" -> {
        long hour = of.hour() % 12 == 0 ? 12 : of.hour() % 12;
        number(part, hour, of.hour() >= 0 ? 2 : 3);
      }
      case "HOUR24" -> number(part, of.hour(), of.hour() >= 0 ? 2 : 3);
      case "MINUTE" -> number(part, of.minute(), of.minute() >= 0 ? 2 : 3);
      case "SECOND" -> number(part, of.second(), of.second() >= 0 ? 2 : 3);
      case "FF1", "FF2", "FF3", "FF4", "FF5", "FF6" -> {
        int digits = name.charAt(2) - '0';
        padded(part, of.fraction() / (int) Math.pow(10, 6 - digits), digits);
      }
      case "MILLISECOND" -> padded(part, of.fraction() / 1000, 3);
      case "MICROSECOND" -> padded(part, of.fraction(), 6);
      case "SECOND_OF_DAY" -> number(part, of.hour() * 3600 + of.minute() * 60L + of.second(), 0);
      case "ZONE", "ZONE_HOUR", "ZONE_MINUTE", "OFFSET" -> zone(part, field.kind(), lower);
      case "MONTH_NAME" -> month(part, name, true);
      case "MONTH_SHORT" -> month(part, name, false);
      case "DAY" -> {
        calendarOnly();
        name(part, Names.inCaseOf(name, Names.DAYS.get(CivilDate.dayOfWeek(of.days()))), 9);
      }
      case "DY" -> {
        calendarOnly();
        out.append(Names.inCaseOf(name, Names.SHORT_DAYS.get(CivilDate.dayOfWeek(of.days()))));
      }
      case "ROMAN" -> roman(part, lower);
      case "FIXED" -> {
        // only for reading
      }
      default -> calendar(part, field.kind());
    }
  }

  private void calendar(Part part, String kind) {
    switch (kind) {
      case "MONTH" -> number(part, of.month(), of.month() >= 0 ? 2 : 3);
      case "DAY_OF_YEAR" -> number(part, of.dayOfYear(), 3);
      case "ISO_DAY_OF_YEAR" ->
          number(part, days() - CalendarParts.isoYearStart(CalendarParts.isoYear(days())) + 1, 3);
      case "DAY_OF_MONTH" -> number(part, of.day(), 2);
      case "DAY_OF_WEEK" -> {
        calendarOnly();
        number(part, CivilDate.dayOfWeek(of.days()) + 1, 0);
      }
      case "ISO_DAY_OF_WEEK" -> {
        calendarOnly();
        int day = CivilDate.dayOfWeek(of.days());
        number(part, day == 0 ? 7 : day, 0);
      }
      case "WEEK" -> number(part, (of.dayOfYear() - 1) / 7 + 1, 2);
      case "ISO_WEEK" -> number(part, CalendarParts.isoWeek(days()), 2);
      case "WEEK_OF_MONTH" -> number(part, (of.day() - 1) / 7 + 1, 0);
      case "QUARTER" -> {
        if (of.month() != 0) {
          number(part, (of.month() - 1) / 3 + 1, 0);
        }
      }
      case "CENTURY" -> century(part);
      case "JULIAN" -> number(part, days() + JULIAN_OF_1970, 0);
      case "YEAR_COMMA" -> {
        int year = of.shownYear(of.year());
        String text = String.format(Locale.ROOT, "%d,%03d", year / 1000, year - year / 1000 * 1000);
        out.append(text).append(ordinal(part, text));
      }
      default -> year(part, kind);
    }
  }

  /** An interval counts as the date of its parts. */
  private long days() {
    return of.isInterval()
        ? CivilDate.toDays(of.year(), Math.max(of.month(), 1), of.day())
        : of.days();
  }

  private void year(Part part, String kind) {
    int digits = kind.charAt(kind.length() - 1) - '0';
    long astronomical = kind.startsWith("ISO") ? CalendarParts.isoYear(days()) : of.year();
    int year = of.shownYear(astronomical);
    int shown = digits == 4 ? year : year % (int) Math.pow(10, digits);
    number(part, shown, year >= 0 ? digits : digits + 1);
  }

  private void century(Part part) {
    int year = of.year();
    int century = of.isInterval() ? year / 100 : year > 0 ? (year - 1) / 100 + 1 : year / 100 - 1;
    number(part, century, Math.abs(century) <= 99 ? century >= 0 ? 2 : 3 : 0);
  }

  private void era(DateField field, String word, boolean lower) {
    String text =
        field.kind().endsWith("DOTS") ? word.charAt(0) + "." + word.charAt(1) + "." : word;
    out.append(lower ? text.toLowerCase(Locale.ROOT) : text);
  }

  private void month(Part part, String pattern, boolean full) {
    calendarOnly();
    if (of.month() == 0) {
      return;
    }
    String name = (full ? Names.MONTHS : Names.SHORT_MONTHS).get(of.month() - 1);
    name(part, Names.inCaseOf(pattern, name), full ? 9 : 0);
  }

  private void name(Part part, String name, int width) {
    out.append(name);
    if (!part.fill() && !part.localized()) {
      out.repeat(' ', Math.max(0, width - name.length()));
    }
  }

  private void roman(Part part, boolean lower) {
    if (of.month() == 0 && of.year() == 0) {
      return;
    }
    int month = of.month();
    int index = month == 0 ? (of.year() >= 0 ? 0 : 11) : month < 0 ? -(month + 1) : 12 - month;
    String name = Names.ROMAN_MONTHS.get(index);
    name(part, lower ? name.toLowerCase(Locale.ROOT) : name, 4);
  }

  private void zone(Part part, String kind, boolean lower) {
    calendarOnly();
    int size = Math.abs(of.offset());
    char sign = of.offset() >= 0 ? '+' : '-';
    switch (kind) {
      case "ZONE" -> {
        String zone = of.zone();
        if (zone != null) {
          out.append(lower ? zone.toLowerCase(Locale.ROOT) : zone);
        }
      }
      case "ZONE_HOUR" -> out.append(sign).append(String.format(Locale.ROOT, "%02d", size / 3600));
      case "ZONE_MINUTE" -> out.append(String.format(Locale.ROOT, "%02d", size % 3600 / 60));
      default -> {
        String hours = String.valueOf(size / 3600);
        out.append(sign).append(part.fill() || hours.length() > 1 ? hours : "0" + hours);
        if (size % 3600 != 0) {
          out.append(String.format(Locale.ROOT, ":%02d", size % 3600 / 60));
        }
      }
    }
  }

  private void number(Part part, long value, int width) {
    padded(part, value, part.fill() ? 0 : width);
  }

  /** As C prints {@code %0*d}. */
  private void padded(Part part, long value, int width) {
    String digits = String.valueOf(Math.abs(value));
    int zeros = width - digits.length() - (value < 0 ? 1 : 0);
    String text = (value < 0 ? "-" : "") + "0".repeat(Math.max(0, zeros)) + digits;
    out.append(text).append(ordinal(part, text));
  }

  private static String ordinal(Part part, String number) {
    return part.ordinal().isEmpty() ? "" : Names.ordinal(number, part.ordinal().equals("TH"));
  }

  private void calendarOnly() {
    if (of.isInterval()) {
      throw PgError.error(
              SqlState.INVALID_DATETIME_FORMAT,
              "invalid format specification for an interval value")
          .hint("Intervals are not tied to specific calendar dates.");
    }
  }
}
