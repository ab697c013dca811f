package io.duckgres.functions.format;

import io.duckgres.functions.format.DateFormat.Kind;
import io.duckgres.functions.format.DateFormat.Part;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/** The text that is read by a format: numbers and words at its present place. */
final class FieldInput {
  private final String text;
  private final List<Part> parts;
  int at;

  FieldInput(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
  }

  /** The present character; NUL at the end. */
  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  char before() {
    return at > 0 ? text.charAt(at - 1) : '\0';
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int skipSpaces() {
    int start = at;
    while (DateFormat.isSpace(peek())) {
      at++;
    }
    return at - start;
  }

  void skipCharacter() {
    if (!atEnd()) {
      at = text.offsetByCodePoints(at, 1);
    }
  }

  String rest() {
    return text.substring(at);
  }

  int lastLength;

  /**
   * A number of the part's digits, or of any number of them where what follows is no digit.
   *
   * @param index of the part in the format
   */
  int number(int index, int digits) {
    Part part = parts.get(index);
    DateField field = field(part);
    int start = at;
    skipSpaces();
    String copy = text.substring(at, Math.min(text.length(), at + digits));
    long value;
    if (part.fill() || isNextSeparator(index)) {
      value = readLong(text.length());
    } else {
      if (copy.length() < digits) {
        throw Parsed.invalid(
                "source string too short for \"" + field.name() + "\" formatting field")
            .detail(
                "Field requires " + digits + " characters, but only " + copy.length() + " remain.")
            .hint(FILL_HINT);
      }
      int from = at;
      value = readLong(at + digits);
      int used = at - from;
      if (used > 0 && used < digits) {
        throw invalidValue(copy, field)
            .detail(
                "Field requires " + digits + " characters, but only " + used + " could be parsed.")
            .hint(FILL_HINT);
      }
    }
    if (at == start || noDigits) {
      throw invalidValue(copy, field).detail("Value must be an integer.");
    }
    if (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE) {
      throw PgError.error(
              SqlState.DATETIME_FIELD_OVERFLOW,
              "value for \"" + field.name() + "\" in source string is out of range")
          .detail(
              "Value must be in the range " + Integer.MIN_VALUE + " to " + Integer.MAX_VALUE + ".");
    }
    lastLength = at - start;
    return (int) value;
  }

  private static final String FILL_HINT =
      "If your source string is not fixed-width, try using the \"FM\" modifier.";

  private boolean noDigits;

  /** As strtol(): sign and digits, nothing when there are no digits. */
  private long readLong(int end) {
    int start = at;
    int place = at;
    boolean negative = place < end && text.charAt(place) == '-';
    if (negative || (place < end && text.charAt(place) == '+')) {
      place++;
    }
    int digits = place;
    long value = 0;
    while (place < end && text.charAt(place) >= '0' && text.charAt(place) <= '9') {
      value = Math.min(value * 10 + text.charAt(place) - '0', 1L << 40);
      place++;
    }
    noDigits = place == digits;
    at = noDigits ? start : place;
    return negative ? -value : value;
  }

  /** Whether what follows the part in the format ends a number. */
  private boolean isNextSeparator(int index) {
    if (!parts.get(index).ordinal().isEmpty() || index + 1 == parts.size()) {
      return true;
    }
    Part next = parts.get(index + 1);
    DateField field = next.field();
    if (field != null) {
      return !field.isDigits();
    }
    return next.kind() == Kind.SPACE || !Character.isDigit(next.text().charAt(0));
  }

  /** The index of the word the text goes on with, whatever its case. */
  int word(List<String> words, DateField field) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (text.regionMatches(true, at, word, 0, word.length())) {
        at += word.length();
        return i;
      }
    }
    int end = at;
    while (end < text.length() && !DateFormat.isSpace(text.charAt(end))) {
      end++;
    }
    throw invalidValue(text.substring(at, end), field)
        .detail("The given value did not match any of the allowed values for this field.");
  }

  static DateField field(Part part) {
    DateField field = part.field();
    if (field == null) {
      throw new IllegalArgumentException("not a field");
    }
    return field;
  }

  private static PgError invalidValue(String value, DateField field) {
    return Parsed.invalid("invalid value \"" + value + "\" for \"" + field.name() + "\"");
  }
}
