package io.duckgres.functions.format;

import io.duckgres.functions.format.DateFormat.Kind;
import io.duckgres.functions.format.DateFormat.Part;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** Reads a text by a format: the first half of to_date() and to_timestamp(). */
final class DateParser {
  private static final List<String> HALVES = List.of("am", "pm");
  private static final List<String> HALVES_DOTS = List.of("a.m.", "p.m.");
  private static final List<String> ERAS = List.of("ad", "bc");
  private static final List<String> ERAS_DOTS = List.of("a.d.", "b.c.");

  private final FieldInput in;
  private final Parsed parsed = new Parsed();
  private final List<Part> parts;

  /** FX: each character of the format stands for one of the text. */
  private boolean fixed;

  /** Characters skipped beyond those the format has. */
  private int extra;

  private DateParser(String text, DateFormat format) {
    this.parts = format.parts();
    this.in = new FieldInput(text, parts);
  }

  /** 22007, 22008 when the text does not have the format's form. */
  static Parsed parse(String text, DateFormat format) {
    DateParser parser = new DateParser(text, format);
    for (int i = 0; i < parser.parts.size() && !parser.in.atEnd(); i++) {
      parser.part(i);
    }
    return parser.parsed;
  }

  private void part(int index) {
    Part part = parts.get(index);
    DateField field = part.field();
    boolean isFixed = field != null && field.kind().equals("FIXED");
    if (!fixed && !isFixed && (field != null || index == 0)) {
      extra += in.skipSpaces();
    }
    if (field == null) {
      literal(part);
      return;
    }
    parsed.setCalendar(field);
    if (isFixed) {
      fixed = true;
    } else {
      field(index, field);
      if (!part.ordinal().isEmpty()) {
        in.skipCharacter();
        in.skipCharacter();
      }
    }
    if (!fixed) {
      extra = in.skipSpaces();
    }
  }

  private void literal(Part part) {
    if (fixed) {
      in.skipCharacter();
    } else if (part.kind() == Kind.TEXT) {
      // A character skipped before may have been meant by this one.
      if (extra > 0) {
        extra--;
      } else {
        in.skipCharacter();
      }
    } else {
      extra--;
      char c = in.peek();
      if (DateFormat.isSpace(c) || DateFormat.isSeparator(c)) {
        in.at++;
        extra++;
      }
    }
  }

  private void field(int index, DateField field) {
    switch (field.kind()) {
      case "HALF", "HALF_DOTS" -> {
        parsed.pm =
            Parsed.set(
                parsed.pm,
                in.word(field.kind().equals("HALF") ? HALVES : HALVES_DOTS, field),
                field);
        parsed.twelveHours = true;
      }
      case "ERA", "ERA_DOTS" ->
          parsed.era =
              Parsed.set(
                  parsed.era, in.word(field.kind().equals("ERA") ? ERAS : ERAS_DOTS, field), field);
      case "HOUR12" -> {
        parsed.hour = Parsed.set(parsed.hour, in.number(index, 2), field);
        parsed.twelveHours = true;
      }
      case "HOUR24" -> parsed.hour = Parsed.set(parsed.hour, in.number(index, 2), field);
      case "MINUTE" -> parsed.minute = Parsed.set(parsed.minute, number(index, field), field);
      case "SECOND" -> parsed.second = Parsed.set(parsed.second, number(index, field), field);
      case "MILLISECOND" -> parsed.milli = fraction(index, field, parsed.milli, 3);
      case "MICROSECOND" -> parsed.micro = fraction(index, field, parsed.micro, 6);
      case "FF1", "FF2", "FF3", "FF4", "FF5", "FF6" -> {
        int digits = field.name().charAt(2) - '0';
        int value = Parsed.set(parsed.micro, in.number(index, digits), field);
        parsed.precision = digits;
        parsed.micro = value * (int) Math.pow(10, 6 - Math.min(in.lastLength, 6));
      }
      case "SECOND_OF_DAY" ->
          parsed.secondOfDay = Parsed.set(parsed.secondOfDay, number(index, field), field);
      case "ZONE", "OFFSET" ->
          throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "formatting field \"" + field.name() + "\" is only supported in to_char");
      case "ZONE_HOUR" -> zoneHour(index, field);
      case "ZONE_MINUTE" -> {
        parsed.zoneSign = parsed.zoneSign == 0 ? 1 : parsed.zoneSign;
        parsed.zoneMinute = Parsed.set(parsed.zoneMinute, in.number(index, 2), field);
      }
      default -> dateField(index, field);
    }
  }

  private int number(int index, DateField field) {
    return in.number(index, field.length());
  }

  /** 25 is .25 and so is 250; 025 is not. */
  private int fraction(int index, DateField field, int old, int digits) {
    int value = Parsed.set(old, in.number(index, digits), field);
    return value * (int) Math.pow(10, digits - Math.min(in.lastLength, digits));
  }

  private void zoneHour(int index, DateField field) {
    char c = in.peek();
    if (c == '+' || c == '-' || c == ' ') {
      parsed.zoneSign = c == '-' ? -1 : 1;
      in.at++;
    } else {
      // The minus may have been taken for the separator before.
      parsed.zoneSign = extra > 0 && in.before() == '-' ? -1 : 1;
    }
    parsed.zoneHour = Parsed.set(parsed.zoneHour, in.number(index, 2), field);
  }

  private void dateField(int index, DateField field) {
    switch (field.kind()) {
      case "MONTH_NAME" ->
          parsed.month = Parsed.set(parsed.month, in.word(Names.MONTHS, field) + 1, field);
      case "MONTH_SHORT" ->
          parsed.month = Parsed.set(parsed.month, in.word(Names.SHORT_MONTHS, field) + 1, field);
      case "ROMAN" ->
          parsed.month = Parsed.set(parsed.month, 12 - in.word(Names.ROMAN_MONTHS, field), field);
      case "MONTH" -> parsed.month = Parsed.set(parsed.month, number(index, field), field);
      case "DAY" -> parsed.dayOfWeek = weekday(in.word(Names.DAYS, field), field);
      case "DY" -> parsed.dayOfWeek = weekday(in.word(Names.SHORT_DAYS, field), field);
      case "DAY_OF_YEAR" ->
          parsed.dayOfYear = Parsed.set(parsed.dayOfYear, number(index, field), field);
      case "ISO_DAY_OF_YEAR" ->
          parsed.dayOfYear = Parsed.set(parsed.dayOfYear, in.number(index, 3), field);
      case "DAY_OF_MONTH" -> parsed.day = Parsed.set(parsed.day, number(index, field), field);
      case "DAY_OF_WEEK" ->
          parsed.dayOfWeek = Parsed.set(parsed.dayOfWeek, number(index, field), field);
      case "ISO_DAY_OF_WEEK" -> {
        int day = Parsed.set(parsed.dayOfWeek, in.number(index, 1), field) + 1;
        parsed.dayOfWeek = day > 7 ? 1 : day;
      }
      case "WEEK", "ISO_WEEK" -> parsed.week = Parsed.set(parsed.week, number(index, field), field);
      case "WEEK_OF_MONTH" ->
          parsed.weekOfMonth = Parsed.set(parsed.weekOfMonth, number(index, field), field);
      case "QUARTER" -> {
        int unused = number(index, field); // which of its days is meant would be unclear
      }
      case "CENTURY" -> parsed.century = Parsed.set(parsed.century, number(index, field), field);
      case "JULIAN" -> parsed.julian = Parsed.set(parsed.julian, number(index, field), field);
      case "YEAR_COMMA" -> yearWithComma(field);
      default -> year(index, field);
    }
  }

  private int weekday(int day, DateField field) {
    return Parsed.set(parsed.dayOfWeek, day, field) + 1;
  }

  private void yearWithComma(DateField field) {
    java.util.regex.Matcher match = YEAR_COMMA.matcher(in.rest());
    if (!match.lookingAt()) {
      throw Parsed.invalid("invalid input string for \"Y,YYY\"");
    }
    int year = Integer.parseInt(match.group(1)) * 1000 + Integer.parseInt(match.group(2));
    parsed.year = Parsed.set(parsed.year, year, field);
    parsed.yearDigits = 4;
    in.at += match.end();
  }

  private static final java.util.regex.Pattern YEAR_COMMA =
      java.util.regex.Pattern.compile("\\s*([-+]?\\d{1,6}),(\\d{1,3})");

  private void year(int index, DateField field) {
    int digits = field.kind().charAt(field.kind().length() - 1) - '0';
    int year = Parsed.set(parsed.year, number(index, field), field);
    parsed.year = digits < 4 && in.lastLength < 4 ? nearest(year) : year;
    parsed.yearDigits = digits;
  }

  /** Two and three digits mean the year nearest to 2020. */
  private static int nearest(int year) {
    if (year < 70) {
      return year + 2000;
    }
    return year < 100 ? year + 1900 : year < 520 ? year + 2000 : year < 1000 ? year + 1000 : year;
  }
}
