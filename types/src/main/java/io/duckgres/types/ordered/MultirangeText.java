package io.duckgres.types.ordered;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** A multirange's text form cut into those of its ranges: multirange_in(). */
final class MultirangeText {
  private final String text;
  private int at;

  MultirangeText(String text) {
    this.text = text;
  }

  List<String> parts() {
    skipSpace();
    if (!next('{')) {
      throw malformed("Missing left brace.");
    }
    List<String> parts = new ArrayList<>();
    skipSpace();
    if (!next('}')) {
      do {
        skipSpace();
        parts.add(range());
        skipSpace();
      } while (next(','));
      if (at >= text.length()) {
        throw malformed("Unexpected end of input.");
      }
      if (!next('}')) {
        throw malformed("Expected comma or end of multirange.");
      }
    }
    skipSpace();
    if (at < text.length()) {
      throw malformed("Junk after closing right brace.");
    }
    return parts;
  }

  private String range() {
    if (at >= text.length()) {
      throw malformed("Unexpected end of input.");
    }
    int start = at;
    if (text.regionMatches(true, at, "empty", 0, 5)) {
      at += 5;
      return text.substring(start, at);
    }
    if (!next('[') && !next('(')) {
      throw malformed("Expected range start.");
    }
    boolean quoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == ']' || c == ')')) {
        return text.substring(start, at);
      }
    }
    throw malformed("Unexpected end of input.");
  }

  private boolean next(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private PgError malformed(String detail) {
    return PgError.error(
            SqlState.INVALID_TEXT_REPRESENTATION, "malformed multirange literal: \"" + text + "\"")
        .detail(detail);
  }
}
