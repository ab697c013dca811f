package io.duckgres.functions.regex;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** SQL's own regular expressions (SIMILAR TO) as PostgreSQL's. */
public final class SimilarPattern {
  private SimilarPattern() {}

  /**
   * The pattern over the whole text. In a pattern for substring, escape and double quote stand
   * before and behind what is to be given; it becomes the one group.
   *
   * @param escape at most one character; 22025 else
   */
  public static String toRegex(String pattern, String escape) {
    if (escape.codePointCount(0, escape.length()) > 1) {
      throw invalidEscape();
    }
    int escapeCharacter = escape.isEmpty() ? -1 : escape.codePointAt(0);
    StringBuilder out = new StringBuilder("^(?:");
    boolean escaped = false;
    boolean inSet = false;
    int separators = 0;
    for (int i = 0; i < pattern.length(); i += Character.charCount(pattern.codePointAt(i))) {
      int c = pattern.codePointAt(i);
      if (escaped) {
        if (c == '"' && !inSet) {
          out.append(separator(separators++));
        } else {
          out.append('\\').appendCodePoint(c);
        }
        escaped = false;
      } else if (c == escapeCharacter) {
        escaped = true;
      } else if (inSet) {
        out.append(c == '\\' ? "\\" : "").appendCodePoint(c);
        inSet = c != ']';
      } else {
        inSet = c == '[';
        outsideSet(out, c);
      }
    }
    return out.append(")$").toString();
  }

  private static void outsideSet(StringBuilder out, int c) {
    switch (c) {
      case '%' -> out.append(".*");
      case '_' -> out.append('.');
      case '(' -> out.append("(?:");
      case '\\', '.', '^', '$' -> out.append('\\').appendCodePoint(c);
      default -> out.appendCodePoint(c);
    }
  }

  private static String separator(int before) {
    return switch (before) {
      case 0 -> "){1,1}?(";
      case 1 -> "){1,1}(?:";
      default ->
          throw PgError.error(
              SqlState.INVALID_USE_OF_ESCAPE_CHARACTER,
              "SQL regular expression may not contain more than two escape-double-quote"
                  + " separators");
    };
  }

  /** The error for an escape string of several characters. */
  public static PgError invalidEscape() {
    return PgError.error(SqlState.INVALID_ESCAPE_SEQUENCE, "invalid escape string")
        .hint("Escape string must be empty or one character.");
  }
}
