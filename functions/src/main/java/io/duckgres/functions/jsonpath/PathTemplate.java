package io.duckgres.functions.jsonpath;

import io.duckgres.types.SqlState;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A template of datetime(), of the elements that the SQL standard has. */
final class PathTemplate {
  /** What templates are tried without one given. */
  private static final List<String> ISO =
      List.of(
          "yyyy-mm-dd",
          "HH24:MI:SSTZH:TZM",
          "HH24:MI:SSTZH",
          "HH24:MI:SS",
          "yyyy-mm-dd HH24:MI:SSTZH:TZM",
          "yyyy-mm-dd HH24:MI:SSTZH",
          "yyyy-mm-dd HH24:MI:SS",
          "yyyy-mm-dd\"T\"HH24:MI:SSTZH:TZM",
          "yyyy-mm-dd\"T\"HH24:MI:SSTZH",
          "yyyy-mm-dd\"T\"HH24:MI:SS");

  /** Longer names first. */
  private static final List<String> ELEMENTS =
      List.of(
          "YYYY", "HH24", "HH12", "TZH", "TZM", "YYY", "FF1", "FF2", "FF3", "FF4", "FF5", "FF6",
          "A.M.", "P.M.", "YY", "MM", "DD", "HH", "MI", "SS", "MS", "US", "AM", "PM", "Y");

  private final List<String> parts;
  private String text = "";
  private int at;
  private int year = 1;
  private int month = 1;
  private int day = 1;
  private int hour;
  private int minute;
  private int second;
  private int micros;
  private int zone;
  private boolean dated;
  private boolean timed;
  private boolean zoned;
  private boolean afternoon;
  private boolean halfDay;
  private boolean west;

  private PathTemplate(List<String> parts) {
    this.parts = parts;
  }

  /** A string by the templates of ISO 8601, null when none fits. */
  static @Nullable PathMoment iso(String text) {
    for (String template : ISO) {
      try {
        return of(template).read(text);
      } catch (PathError e) {
        // The next one may fit.
      }
    }
    return null;
  }

  /** An unknown letter is 22007. */
  static PathTemplate of(String template) throws PathError {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < template.length(); ) {
      String part = element(template, i);
      if (part == null && template.charAt(i) == '"') {
        int end = template.indexOf('"', i + 1);
        part = template.substring(i, end < 0 ? template.length() : end + 1);
      } else if (part == null) {
        char c = template.charAt(i);
        if (Character.isLetterOrDigit(c)) {
          throw error("invalid datetime format separator: \"" + c + "\"");
        }
        part = String.valueOf(c);
      }
      parts.add(part);
      i += part.length();
    }
    return new PathTemplate(parts);
  }

  private static @Nullable String element(String template, int from) {
    for (String element : ELEMENTS) {
      if (template.regionMatches(true, from, element, 0, element.length())) {
        return template.substring(from, from + element.length()).toUpperCase(Locale.ROOT);
      }
    }
    return null;
  }

  /** Reads a whole string; used once. */
  PathMoment read(String input) throws PathError {
    text = input;
    for (String part : parts) {
      if (part.length() > 1 && part.charAt(0) != '"' || part.equals("Y")) {
        field(part);
      } else {
        literal(part);
      }
    }
    if (at < text.length()) {
      throw error("trailing characters remain in input string after datetime format");
    }
    if (zoned && !timed) {
      throw error("datetime format is zoned but not timed");
    }
    if (!dated && !timed) {
      throw error("datetime format is not dated and not timed");
    }
    if (halfDay) {
      if (hour < 1 || hour > 12) {
        throw new PathError(
                SqlState.INVALID_DATETIME_FORMAT,
                "hour \"" + hour + "\" is invalid for the 12-hour clock")
            .hint("Use the 24-hour clock, or give an hour between 1 and 12.");
      }
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    try {
      return new PathMoment(
          dated ? LocalDate.of(year, month, day) : null,
          timed ? LocalTime.of(hour, minute, second, micros * 1000) : null,
          zoned ? ZoneOffset.ofTotalSeconds(zone) : null);
    } catch (DateTimeException e) {
      throw new PathError(
          SqlState.DATETIME_FIELD_OVERFLOW,
          "date/time field value out of range: \"" + input + "\"");
    }
  }

  private void literal(String part) throws PathError {
    String expected = part.charAt(0) == '"' ? part.replace("\"", "") : part;
    if (expected.isBlank()) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      return;
    }
    if (at >= text.length()) {
      throw error("input string is too short for datetime format");
    }
    if (!text.startsWith(expected, at)) {
      throw error("unmatched format separator \"" + part + "\"");
    }
    at += expected.length();
  }

  private void field(String name) throws PathError {
    switch (name) {
      case "TZH" -> {
        skipSpace();
        west = at < text.length() && text.charAt(at) == '-';
        if (at < text.length() && (west || text.charAt(at) == '+')) {
          at++;
        }
        zone += (west ? -3600 : 3600) * number(2);
        zoned = true;
      }
      case "TZM" -> zone += (west ? -60 : 60) * number(2);
      case "AM", "PM", "A.M.", "P.M." -> {
        boolean points = name.length() > 2;
        String given =
            at + name.length() <= text.length() ? text.substring(at, at + name.length()) : "";
        String plain = given.replace(".", "").toUpperCase(Locale.ROOT);
        if (!plain.equals("AM") && !plain.equals("PM") || points != given.contains(".")) {
          throw error("invalid value \"" + text.substring(at) + "\" for \"" + name + "\"");
        }
        at += name.length();
        afternoon = plain.equals("PM");
        halfDay = true;
      }
      case "YYYY", "YYY", "YY", "Y" -> {
        int given = number(name.length());
        year =
            name.length() == 4
                ? given
                : given
                    + (given < 70 && name.length() < 3 ? 2000 : name.length() < 3 ? 1900 : 2000);
        dated = true;
      }
      case "MM" -> {
        month = number(2);
        dated = true;
      }
      case "DD" -> {
        day = number(2);
        dated = true;
      }
      default -> clock(name);
    }
  }

  private void clock(String name) throws PathError {
    timed = true;
    switch (name) {
      case "HH24" -> hour = number(2);
      case "HH", "HH12" -> {
        hour = number(2);
        halfDay = true;
      }
      case "MI" -> minute = number(2);
      case "SS" -> second = number(2);
      default -> {
        int digits = name.equals("MS") ? 3 : name.equals("US") ? 6 : name.charAt(2) - '0';
        int start = at;
        int value = number(digits);
        for (int i = at - start; i < 6; i++) {
          value *= 10;
        }
        micros = value;
      }
    }
  }

  private int number(int most) throws PathError {
    skipSpace();
    int start = at;
    while (at < text.length() && at - start < most && Character.isDigit(text.charAt(at))) {
      at++;
    }
    if (start == at) {
      throw start >= text.length()
          ? error("input string is too short for datetime format")
          : error("invalid value \"" + text.substring(start) + "\" for the datetime format");
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private static PathError error(String message) {
    return new PathError(SqlState.INVALID_DATETIME_FORMAT, message);
  }
}
