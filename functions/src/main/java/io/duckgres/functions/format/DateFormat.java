package io.duckgres.functions.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A format of dates and times, taken apart. Immutable. */
public final class DateFormat {
  private static final Formats<DateFormat> KNOWN = new Formats<>(DateFormat::new);

  /** What a part of a format is. */
  enum Kind {
    FIELD,
    SPACE,
    SEPARATOR,
    TEXT
  }

  /**
   * @param field of a FIELD, else null
   * @param text of the others, one character
   * @param fill FM: no padding
   * @param localized TM
   * @param ordinal TH or th, else empty
   */
  record Part(
      Kind kind,
      @Nullable DateField field,
      String text,
      boolean fill,
      boolean localized,
      String ordinal) {
    static Part text(Kind kind, String text) {
      return new Part(kind, null, text, false, false, "");
    }
  }

  private final List<Part> parts = new ArrayList<>();

  private DateFormat(String text) {
    int at = 0;
    while (at < text.length()) {
      boolean fill = text.startsWith("FM", at) || text.startsWith("fm", at);
      boolean localized = text.startsWith("TM", at) || text.startsWith("tm", at);
      if (fill || localized) {
        at += 2;
      }
      DateField field = DateField.at(text, at);
      if (field != null) {
        at += field.length();
        String ordinal = text.startsWith("TH", at) ? "TH" : text.startsWith("th", at) ? "th" : "";
        at += ordinal.length();
        if (ordinal.isEmpty() && text.startsWith("SP", at)) {
          at += 2;
        }
        parts.add(new Part(Kind.FIELD, field, "", fill, localized, ordinal));
      } else if (at < text.length()) {
        at = text.charAt(at) == '"' ? quoted(text, at + 1) : plain(text, at);
      }
    }
  }

  /** The format of a text, compiled once. */
  public static DateFormat of(String text) {
    return KNOWN.of(text);
  }

  List<Part> parts() {
    return parts;
  }

  private int quoted(String text, int start) {
    int at = start;
    while (at < text.length()) {
      if (text.charAt(at) == '"') {
        return at + 1;
      }
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      int end = text.offsetByCodePoints(at, 1);
      parts.add(Part.text(Kind.TEXT, text.substring(at, end)));
      at = end;
    }
    return at;
  }

  private int plain(String text, int start) {
    int at = start;
    if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
      at++;
    }
    int end = text.offsetByCodePoints(at, 1);
    char c = text.charAt(at);
    Kind kind = isSeparator(c) ? Kind.SEPARATOR : isSpace(c) ? Kind.SPACE : Kind.TEXT;
    parts.add(Part.text(kind, text.substring(at, end)));
    return end;
  }

  static boolean isSeparator(char c) {
    return c > 0x20 && c < 0x7f && !Character.isLetterOrDigit(c);
  }

  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
