package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Functions of character strings; positions and lengths are in characters (code points). */
public final class Strings {
  /** Of one value. */
  private static final int MAX_BYTES = 0x3fffffff;

  private Strings() {}

  /** The first letter of each run of letters and digits in upper case, the others in lower case. */
  public static String initcap(String text) {
    StringBuilder result = new StringBuilder(text.length());
    boolean inWord = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      result.appendCodePoint(inWord ? Character.toLowerCase(c) : Character.toUpperCase(c));
      inWord = Character.isLetterOrDigit(c);
      i += Character.charCount(c);
    }
    return result.toString();
  }

  /** The character of a code; 54000 for zero and what UTF-8 cannot say. */
  public static String chr(int code) {
    if (code < 0) {
      throw invalid("character number must be positive");
    }
    if (code == 0) {
      throw PgError.error(SqlState.PROGRAM_LIMIT_EXCEEDED, "null character not permitted");
    }
    if (code > Character.MAX_CODE_POINT) {
      throw PgError.error(
          SqlState.PROGRAM_LIMIT_EXCEEDED, "requested character too large for encoding: " + code);
    }
    if (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
      throw PgError.error(
          SqlState.PROGRAM_LIMIT_EXCEEDED, "requested character not valid for encoding: " + code);
    }
    return Character.toString(code);
  }

  /** Characters in the opposite order. */
  public static String reverse(String text) {
    return new StringBuilder(text).reverse().toString();
  }

  /** From a position that may lie before the text; 22011 for a negative length. */
  public static String substring(String text, long start, long length) {
    if (length < 0) {
      throw negativeLength();
    }
    return part(text, start - 1, start - 1 + length);
  }

  /** As {@link #substring(String, long, long)} up to the end. */
  public static String substring(String text, long start) {
    return part(text, start - 1, Integer.MAX_VALUE);
  }

  /** {@code length} characters from {@code start} on replaced. */
  public static String overlay(String text, String inserted, long start, long length) {
    if (start <= 0) {
      throw negativeLength();
    }
    long end = start + length;
    if (end != (int) end) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
    }
    return part(text, 0, start - 1) + inserted + part(text, start - 1 + length, Integer.MAX_VALUE);
  }

  /** The error for a substring that would end before it begins. */
  public static PgError negativeLength() {
    return PgError.error(SqlState.SUBSTRING_ERROR, "negative substring length not allowed");
  }

  /** Between two places, from 0, which may lie outside. */
  private static String part(String text, long from, long to) {
    int length = text.codePointCount(0, text.length());
    int begin = (int) Math.clamp(from, 0, length);
    int end = (int) Math.clamp(to, begin, length);
    return text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end));
  }

  /** Filled up at the left, or cut at the right, to a length. */
  public static String lpad(String text, int length, String fill) {
    return pad(text, length, fill, true);
  }

  /** Filled up or cut at the right. */
  public static String rpad(String text, int length, String fill) {
    return pad(text, length, fill, false);
  }

  private static String pad(String text, int length, String fill, boolean left) {
    int missing = Math.max(length, 0) - text.codePointCount(0, text.length());
    if (missing < 0) {
      return part(text, 0, Math.max(length, 0));
    }
    if (missing == 0 || fill.isEmpty()) {
      return text;
    }
    checkSize((long) length * 4);
    int width = fill.codePointCount(0, fill.length());
    String padding = fill.repeat(missing / width) + part(fill, 0, missing % width);
    return left ? padding + text : text + padding;
  }

  /** The n-th field from 1, or from the end when negative; 22023 for zero. */
  public static String splitPart(String text, String separator, int n) {
    if (n == 0) {
      throw invalid("field position must not be zero");
    }
    if (text.isEmpty()) {
      return "";
    }
    if (separator.isEmpty()) {
      return n == 1 || n == -1 ? text : "";
    }
    return n > 0 ? fromStart(text, separator, n) : fromEnd(text, separator, n);
  }

  private static String fromStart(String text, String separator, int n) {
    int from = 0;
    for (int i = 1; i < n; i++) {
      int at = text.indexOf(separator, from);
      if (at < 0) {
        return "";
      }
      from = at + separator.length();
    }
    int end = text.indexOf(separator, from);
    return text.substring(from, end < 0 ? text.length() : end);
  }

  private static String fromEnd(String text, String separator, int n) {
    // Fields are found from the start, so count them first.
    int fields = 1;
    for (int at = text.indexOf(separator);
        at >= 0;
        at = text.indexOf(separator, at + separator.length())) {
      fields++;
    }
    return n < -fields ? "" : fromStart(text, separator, fields + n + 1);
  }

  /** 54000 when a result would be larger than a value may be. */
  static void checkSize(long bytes) {
    if (bytes > MAX_BYTES) {
      throw PgError.error(SqlState.PROGRAM_LIMIT_EXCEEDED, "requested length too large");
    }
  }

  static PgError invalid(String message) {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
