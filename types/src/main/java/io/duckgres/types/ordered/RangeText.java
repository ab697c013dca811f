package io.duckgres.types.ordered;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A range's text form: range_parse() and range_deparse(). */
final class RangeText {
  private final RangeKind kind;
  private final String text;
  private final TextSettings settings;
  private int at;

  private RangeText(RangeKind kind, String text, TextSettings settings) {
    this.kind = kind;
    this.text = text;
    this.settings = settings;
  }

  static Range parse(RangeKind kind, String text, TextSettings settings) {
    return new RangeText(kind, text, settings).read();
  }

  static String write(RangeKind kind, Range range, TextSettings settings) {
    if (range.empty()) {
      return "empty";
    }
    return (range.lower().inclusive() ? "[" : "(")
        + bound(kind, range.lower(), settings)
        + ","
        + bound(kind, range.upper(), settings)
        + (range.upper().inclusive() ? "]" : ")");
  }

  private static String bound(RangeKind kind, Bound bound, TextSettings settings) {
    Object value = bound.value();
    if (value == null) {
      return "";
    }
    String text = kind.text(value, settings);
    boolean quoted = text.isEmpty() || text.chars().anyMatch(c -> "\"\\()[], \t\n".indexOf(c) >= 0);
    return quoted ? '"' + text.replace("\\", "\\\\").replace("\"", "\"\"") + '"' : text;
  }

  private Range read() {
    skipSpace();
    if (text.substring(at).toLowerCase(Locale.ROOT).startsWith("empty")) {
      at += "empty".length();
      skipSpace();
      if (at < text.length()) {
        throw malformed("Junk after \"empty\" key word.");
      }
      return Range.EMPTY;
    }
    boolean fromIn = next('[');
    if (!fromIn && !next('(')) {
      throw malformed("Missing left parenthesis or bracket.");
    }
    String from = bound();
    if (!next(',')) {
      throw malformed("Missing comma after lower bound.");
    }
    String to = bound();
    boolean toIn = next(']');
    if (!toIn && !next(')')) {
      throw malformed("Too many commas.");
    }
    skipSpace();
    if (at < text.length()) {
      throw malformed("Junk after right parenthesis or bracket.");
    }
    Object lower = from == null ? null : kind.parse(from, settings);
    Object upper = to == null ? null : kind.parse(to, settings);
    return Range.of(kind, lower, fromIn, upper, toIn);
  }

  private boolean next(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  /** Null for an infinite bound. */
  private @Nullable String bound() {
    if (at < text.length() && isEnd(text.charAt(at))) {
      return null;
    }
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    while (true) {
      if (at >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      char c = text.charAt(at);
      if (!quoted && isEnd(c)) {
        return value.toString();
      }
      at++;
      if (c == '\\') {
        if (at >= text.length()) {
          throw malformed("Unexpected end of input.");
        }
        value.append(text.charAt(at++));
      } else if (c != '"') {
        value.append(c);
      } else if (quoted && next('"')) {
        value.append('"');
      } else {
        quoted = !quoted;
      }
    }
  }

  private static boolean isEnd(char c) {
    return c == ',' || c == ')' || c == ']';
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private PgError malformed(String detail) {
    return PgError.error(
            SqlState.INVALID_TEXT_REPRESENTATION, "malformed range literal: \"" + text + "\"")
        .detail(detail);
  }
}
