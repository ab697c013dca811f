package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** LIKE over bytes with the escape {@code \}: like_match.c without character sets. */
public final class BytesPattern {
  private BytesPattern() {}

  /** Whether the whole of a value matches; 22025 for a pattern that ends with an escape. */
  public static boolean like(byte[] value, byte[] pattern) {
    int v = 0;
    int p = 0;
    int retryValue = -1;
    int retryPattern = -1;
    while (true) {
      if (p < pattern.length && pattern[p] == '%') {
        retryPattern = ++p;
        retryValue = v;
        if (p == pattern.length - 1 && pattern[p] == '\\') {
          throw endsWithEscape();
        }
      } else if (v == value.length) {
        // What is left of the pattern takes at least one byte.
        return p == pattern.length;
      } else if (p < pattern.length && matches(value[v], pattern, p)) {
        p += pattern[p] == '\\' ? 2 : 1;
        v++;
      } else if (retryPattern >= 0) {
        v = ++retryValue;
        p = retryPattern;
      } else {
        return false;
      }
    }
  }

  private static boolean matches(byte value, byte[] pattern, int at) {
    byte c = pattern[at];
    if (c == '\\') {
      if (at + 1 == pattern.length) {
        throw endsWithEscape();
      }
      return pattern[at + 1] == value;
    }
    return c == '_' || c == value;
  }

  private static PgError endsWithEscape() {
    return PgError.error(
        SqlState.INVALID_ESCAPE_SEQUENCE, "LIKE pattern must not end with escape character");
  }
}
