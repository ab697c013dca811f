package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.text.Normalizer;
import java.util.Locale;

/** Normal forms, and escapes for code points. */
public final class Unicode {
  private Unicode() {}

  /** The text in a normal form: NFC, NFD, NFKC, NFKD; 22023 for another. */
  public static String normalize(String text, String form) {
    return Normalizer.normalize(text, form(form));
  }

  /** Whether it is in that form. */
  public static boolean isNormalized(String text, String form) {
    return Normalizer.isNormalized(text, form(form));
  }

  private static Normalizer.Form form(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "NFC" -> Normalizer.Form.NFC;
      case "NFD" -> Normalizer.Form.NFD;
      case "NFKC" -> Normalizer.Form.NFKC;
      case "NFKD" -> Normalizer.Form.NFKD;
      default -> throw Strings.invalid("invalid normalization form: " + name);
    };
  }

  /** {@code \XXXX}, {@code \+XXXXXX}, {@code \}{@code uXXXX}, {@code \UXXXXXXXX}, {@code \\}. */
  public static String unescape(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int pairFirst = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\' || text.startsWith("\\\\", i)) {
        checkPair(pairFirst);
        out.append(c);
        i += c == '\\' ? 2 : 1;
        continue;
      }
      char kind = i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int skip = kind == 'u' || kind == 'U' || kind == '+' ? 2 : 1;
      int digits = kind == 'U' ? 8 : kind == '+' ? 6 : 4;
      int code = hex(text, i + skip, digits);
      i += skip + digits;
      pairFirst = append(out, code, pairFirst);
    }
    checkPair(pairFirst);
    return out.toString();
  }

  /** Appends a code point, or keeps the first half of a pair and returns it. */
  private static int append(StringBuilder out, int code, int pairFirst) {
    if (code <= 0 || code > Character.MAX_CODE_POINT) {
      throw Strings.invalid(
          "invalid Unicode code point: " + String.format(Locale.ROOT, "%04X", code));
    }
    boolean low = code >= Character.MIN_LOW_SURROGATE && code <= Character.MAX_LOW_SURROGATE;
    if ((pairFirst != 0) != low) {
      throw invalidPair();
    }
    if (low) {
      out.appendCodePoint(Character.toCodePoint((char) pairFirst, (char) code));
      return 0;
    }
    if (code >= Character.MIN_HIGH_SURROGATE && code <= Character.MAX_HIGH_SURROGATE) {
      return code;
    }
    out.appendCodePoint(code);
    return 0;
  }

  private static int hex(String text, int from, int digits) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit =
          i < text.length() && text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "invalid Unicode escape")
            .hint("Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.");
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static void checkPair(int pairFirst) {
    if (pairFirst != 0) {
      throw invalidPair();
    }
  }

  private static PgError invalidPair() {
    return PgError.error(SqlState.SYNTAX_ERROR, "invalid Unicode surrogate pair");
  }
}
