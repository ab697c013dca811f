package io.duckgres.functions.format;

import io.duckgres.functions.format.NumberFormat.AnchoredSign;
import io.duckgres.functions.format.NumberFormat.Part;
import java.util.Locale;

/**
 * Writes the digits of a number by a format, place by place as PostgreSQL's NUM_processor() does.
 */
final class NumberFormatter {
  private static final int ROMAN_WIDTH = 15;

  private final NumberFormat format;
  private final String digits;
  private final char sign;
  private final int spaces;
  private final int zeroStart;
  private final StringBuilder out = new StringBuilder();

  /** The last digit behind the point that is no zero, or the point; -1 when all digits count. */
  private final int lastRelevant;

  private AnchoredSign anchored;
  private boolean bracket;
  private boolean signWritten;
  private boolean inNumber;
  private final int count;
  private int place;
  private int at;

  private NumberFormatter(
      NumberFormat format, String digits, char sign, int before, int behind, int spaces) {
    this.format = format;
    this.digits = digits;
    this.sign = sign;
    this.spaces = spaces;
    this.zeroStart = format.zeroStart > 0 ? format.zeroStart - 1 : 0;
    this.anchored = format.sign;
    this.bracket = format.bracket && (sign == '-' || !format.fill);
    if (format.plus || format.minus) {
      signWritten = format.minus;
    } else {
      signWritten = sign == '+' && format.fill && !format.anchored;
      if (anchored == AnchoredSign.BEFORE && before == format.digitsBeforeSign) {
        anchored = AnchoredSign.BEHIND;
      }
    }
    this.lastRelevant = format.fill && format.decimal ? lastRelevant() : -1;
    this.count = behind + before - 1 + (!signWritten && spaces == 0 ? 1 : 0);
    this.behind = behind;
  }

  private final int behind;

  /**
   * @param digits of the number without its sign
   * @param before places before the point, those of V included
   * @param behind places behind it
   * @param spaces places before the first digit
   */
  static String format(
      NumberFormat format, String digits, char sign, int before, int behind, int spaces) {
    NumberFormatter formatter = new NumberFormatter(format, digits, sign, before, behind, spaces);
    format.parts.forEach(formatter::part);
    return formatter.out.toString();
  }

  /** Roman numerals, 1 to 3999. */
  static String roman(NumberFormat format, long value) {
    StringBuilder result = new StringBuilder();
    String numeral = value < 1 || value > 3999 ? "#".repeat(ROMAN_WIDTH) : numeral((int) value);
    for (Part part : format.parts) {
      if (part.pattern().equals("RN")) {
        String text = part.isLowerCase() ? numeral.toLowerCase(Locale.ROOT) : numeral;
        result.append(format.fill ? text : " ".repeat(ROMAN_WIDTH - text.length()) + text);
      } else if (part.pattern().isEmpty()) {
        result.append(part.text());
      }
    }
    return result.toString();
  }

  private static String numeral(int value) {
    int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder result = new StringBuilder();
    int rest = value;
    for (int i = 0; i < values.length; i++) {
      while (rest >= values[i]) {
        result.append(signs[i]);
        rest -= values[i];
      }
    }
    return result.toString();
  }

  private int lastRelevant() {
    int point = digits.indexOf('.');
    if (point < 0) {
      return -1;
    }
    int last = point;
    for (int i = point + 1; i < digits.length(); i++) {
      if (digits.charAt(i) != '0') {
        last = i;
      }
    }
    return format.zeroEnd > spaces
        ? Math.max(last, Math.min(digits.length() - 1, format.zeroEnd - spaces))
        : last;
  }

  private void part(Part part) {
    switch (part.pattern()) {
      case "9", "0", "D", "." -> place(part.pattern().equals("0"));
      case ",", "G" -> {
        if (inNumber) {
          out.append(',');
        } else if (!format.fill) {
          out.append(' ');
        }
      }
      case "L" -> out.append(' ');
      case "TH" -> {
        boolean none = digits.startsWith("#") || sign == '-' || format.decimal;
        out.append(none ? "" : Names.ordinal(digits, !part.isLowerCase()));
      }
      case "MI" -> signPlace('-');
      case "PL" -> signPlace('+');
      case "SG" -> out.append(sign);
      case "" -> out.append(part.text());
      default -> {
        // S and PR are written with the digits, the others not at all
      }
    }
  }

  private void signPlace(char own) {
    if (sign == own) {
      out.append(own);
    } else if (!format.fill) {
      out.append(' ');
    }
  }

  private char digit() {
    return at < digits.length() ? digits.charAt(at) : '\0';
  }

  private boolean isPointLast() {
    return lastRelevant >= 0 && digits.charAt(lastRelevant) == '.';
  }

  /** A zero before the point that the format leaves out. */
  private boolean isHiddenZero() {
    return !format.zero && at == 0 && digits.startsWith("0") && behind != 0;
  }

  private void place(boolean isZero) {
    inNumber = false;
    boolean starts = place >= spaces || (format.zero && zeroStart == place);
    if (!signWritten && starts && (!isHiddenZero() || isPointLast())) {
      writeSign();
    }
    if (place < spaces && (zeroStart > place || !format.zero)) {
      if (!format.fill) {
        out.append(' ');
      }
    } else if (format.zero && place < spaces) {
      out.append('0');
      inNumber = true;
    } else {
      writeDigit(isZero);
    }
    int end = count + (spaces > 0 ? 1 : 0) + (format.decimal ? 1 : 0);
    if (lastRelevant >= 0 && lastRelevant == at) {
      end = place;
    }
    if (place + 1 == end) {
      if (signWritten && bracket) {
        out.append(sign == '+' ? ' ' : '>');
      } else if (anchored == AnchoredSign.BEHIND) {
        out.append(sign);
      }
    }
    place++;
  }

  private void writeSign() {
    if (format.anchored) {
      if (anchored == AnchoredSign.BEFORE) {
        out.append(sign);
        signWritten = true;
      }
    } else if (bracket) {
      out.append(sign == '+' ? ' ' : '<');
      signWritten = true;
    } else {
      if (sign == '-') {
        out.append('-');
      } else if (!format.fill) {
        out.append(' ');
      }
      signWritten = true;
    }
  }

  private void writeDigit(boolean isZero) {
    if (digit() == '.') {
      if (!isPointLast() || format.fill) {
        out.append('.');
      }
    } else if (lastRelevant >= 0 && at > lastRelevant && !isZero) {
      // a zero at the end that FM leaves out
    } else if (isHiddenZero()) {
      if (!format.fill) {
        out.append(' ');
      } else if (isPointLast()) {
        out.append('0');
      }
    } else if (digit() != '\0') {
      out.append(digit());
      inNumber = true;
    } else {
      inNumber = true;
    }
    if (at < digits.length()) {
      at++;
    }
  }
}
