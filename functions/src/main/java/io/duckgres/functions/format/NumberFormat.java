package io.duckgres.functions.format;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A format of numbers, taken apart and counted. Immutable once made. */
public final class NumberFormat {
  private static final Formats<NumberFormat> KNOWN = new Formats<>(NumberFormat::new);

  /** Longest first, so that the first that fits is the one meant. */
  private static final List<String> PATTERNS =
      List.of(
          "EEEE", "FM", "MI", "PL", "PR", "RN", "SG", "SP", "TH", ",", ".", "0", "9", "B", "C", "D",
          "G", "L", "S", "V");

  /** Where an S stands. */
  enum AnchoredSign {
    NONE,
    BEFORE,
    BEHIND
  }

  /**
   * @param pattern in upper case; empty for text
   * @param text the character of text, or the pattern as written
   */
  record Part(String pattern, String text) {
    boolean isLowerCase() {
      return Character.isLowerCase(text.charAt(0));
    }
  }

  final List<Part> parts = new ArrayList<>();
  int before;
  int behind;
  int shift;
  int zeroStart;
  int zeroEnd;
  int digitsBeforeSign;
  AnchoredSign sign = AnchoredSign.NONE;
  boolean decimal;
  boolean zero;
  boolean blank;
  boolean fill;
  boolean anchored;
  boolean bracket;
  boolean minus;
  boolean plus;
  boolean roman;
  boolean multiply;
  boolean exponent;

  private NumberFormat(String text) {
    int at = 0;
    while (at < text.length()) {
      String pattern = patternAt(text, at);
      if (pattern != null) {
        count(pattern);
        parts.add(new Part(pattern, text.substring(at, at + pattern.length())));
        at += pattern.length();
      } else {
        at = text.charAt(at) == '"' ? quoted(text, at + 1) : plain(text, at);
      }
    }
  }

  /** The format of a text, compiled once; 42601 for patterns that exclude one another. */
  public static NumberFormat of(String text) {
    return KNOWN.of(text);
  }

  private static @org.jspecify.annotations.Nullable String patternAt(String text, int at) {
    for (String pattern : PATTERNS) {
      if (text.startsWith(pattern, at) || text.startsWith(pattern.toLowerCase(Locale.ROOT), at)) {
        return pattern;
      }
    }
    return null;
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
      at = addText(text, at);
    }
    return at;
  }

  private int plain(String text, int start) {
    boolean escaped = text.startsWith("\\\"", start);
    return addText(text, escaped ? start + 1 : start);
  }

  private int addText(String text, int at) {
    int end = text.offsetByCodePoints(at, 1);
    parts.add(new Part("", text.substring(at, end)));
    return end;
  }

  private void count(String pattern) {
    require(!exponent || pattern.equals("EEEE"), "\"EEEE\" must be the last pattern used");
    switch (pattern) {
      case "9", "0" -> digit(pattern);
      case "B" -> blank |= before == 0 && behind == 0 && !zero;
      case "D", "." -> {
        require(!decimal, "multiple decimal points");
        require(!multiply, "cannot use \"V\" and decimal point together");
        decimal = true;
      }
      case "FM" -> fill = true;
      case "V" -> {
        require(!decimal, "cannot use \"V\" and decimal point together");
        multiply = true;
      }
      case "RN" -> roman = true;
      case "EEEE" -> exponent();
      default -> sign(pattern);
    }
  }

  private void digit(String pattern) {
    require(!bracket, "\"" + pattern + "\" must be ahead of \"PR\"");
    if (pattern.equals("9")) {
      if (multiply) {
        shift++;
      } else if (decimal) {
        behind++;
      } else {
        before++;
      }
      return;
    }
    if (!zero && !decimal) {
      zero = true;
      zeroStart = before + 1;
    }
    if (decimal) {
      behind++;
    } else {
      before++;
    }
    zeroEnd = before + behind;
  }

  private void sign(String pattern) {
    switch (pattern) {
      case "S" -> {
        require(!anchored, "cannot use \"S\" twice");
        require(
            !plus && !minus && !bracket,
            "cannot use \"S\" and \"PL\"/\"MI\"/\"SG\"/\"PR\" together");
        anchored = true;
        sign = decimal ? AnchoredSign.BEHIND : AnchoredSign.BEFORE;
        digitsBeforeSign = before;
      }
      case "MI" -> {
        require(!anchored, "cannot use \"S\" and \"MI\" together");
        minus = true;
      }
      case "PL" -> {
        require(!anchored, "cannot use \"S\" and \"PL\" together");
        plus = true;
      }
      case "SG" -> {
        require(!anchored, "cannot use \"S\" and \"SG\" together");
        minus = true;
        plus = true;
      }
      case "PR" -> {
        require(
            !anchored && !plus && !minus,
            "cannot use \"PR\" and \"S\"/\"PL\"/\"MI\"/\"SG\" together");
        bracket = true;
      }
      default -> {
        // L, G, the comma, C, SP and TH are not counted
      }
    }
  }

  private void exponent() {
    require(!exponent, "cannot use \"EEEE\" twice");
    if (blank || fill || anchored || bracket || minus || plus || roman || multiply) {
      throw PgError.error(SqlState.SYNTAX_ERROR, "\"EEEE\" is incompatible with other formats")
          .detail("\"EEEE\" may only be used together with digit and decimal point patterns.");
    }
    exponent = true;
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw PgError.error(SqlState.SYNTAX_ERROR, message);
    }
  }
}
