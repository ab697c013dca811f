package io.duckgres.functions.format;

import io.duckgres.functions.format.NumberFormat.AnchoredSign;
import io.duckgres.functions.format.NumberFormat.Part;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;

/** to_number(): reads a text by a format, as PostgreSQL's NUM_processor() does. */
public final class NumberParser {
  private static final String DATA = "0123456789.,+-";

  private final NumberFormat format;
  private final String text;
  private final StringBuilder number = new StringBuilder();
  private char sign = ' ';
  private int at;
  private int before;
  private int behind;
  private boolean point;
  private boolean inNumber;

  private NumberParser(String text, NumberFormat format) {
    this.text = text;
    this.format = format;
  }

  /** 22P02 when there are no digits, 0A000 for EEEE and RN. */
  public static BigDecimal parse(String text, String formatText) {
    NumberFormat format = NumberFormat.of(formatText);
    if (format.exponent || format.roman) {
      throw PgError.error(
          SqlState.FEATURE_NOT_SUPPORTED,
          (format.exponent ? "\"EEEE\"" : "\"RN\"") + " not supported for input");
    }
    NumberParser parser = new NumberParser(text, format);
    for (Part part : format.parts) {
      if (parser.atEnd()) {
        break;
      }
      parser.part(part);
    }
    return parser.value();
  }

  private BigDecimal value() {
    String digits = number.toString();
    if (digits.endsWith(".")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (before + behind == 0) {
      throw PgError.error(
          SqlState.INVALID_TEXT_REPRESENTATION,
          "invalid input syntax for type numeric: \"" + sign + digits + "\"");
    }
    BigDecimal value = new BigDecimal((sign == '-' ? "-" : "") + digits);
    if (value.precision() - value.scale() > format.before + format.shift
        && value.abs().compareTo(BigDecimal.TEN.pow(format.before + format.shift)) >= 0) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "numeric field overflow")
          .detail(
              "A field with precision "
                  + (format.before + format.shift + behind)
                  + ", scale "
                  + behind
                  + " must round to an absolute value less than "
                  + (format.before + format.shift == 0
                      ? "1"
                      : "10^" + (format.before + format.shift))
                  + ".");
    }
    return format.multiply ? value.movePointLeft(format.shift) : value;
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private char peek(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private void part(Part part) {
    switch (part.pattern()) {
      case "9", "0", "D", "." -> {
        place(part.pattern().equals("9") || part.pattern().equals("0"));
        at++;
      }
      case ",", "G" -> {
        if ((inNumber || !format.fill) && peek(at) == ',') {
          at++;
        }
      }
      case "L" -> skip(1);
      case "TH" -> {
        if (sign != '-' && !format.decimal) {
          skip(2);
        }
      }
      case "MI" -> signPlace("-");
      case "PL" -> signPlace("+");
      case "SG" -> signPlace("-+");
      case "" -> at = text.offsetByCodePoints(at, 1);
      default -> {
        // S and PR are read with the digits
      }
    }
  }

  private void signPlace(String signs) {
    if (signs.indexOf(peek(at)) >= 0) {
      sign = peek(at);
      at++;
    } else {
      skip(1);
    }
  }

  private void skip(int characters) {
    for (int i = 0; i < characters && !atEnd() && DATA.indexOf(peek(at)) < 0; i++) {
      at = text.offsetByCodePoints(at, 1);
    }
  }

  /** One place of the number; leaves the index on the character it used. */
  private void place(boolean isDigit) {
    if (peek(at) == ' ') {
      at++;
    }
    if (atEnd()) {
      return;
    }
    if (sign == ' ' && isDigit && before + behind == 0) {
      leadingSign();
    }
    if (atEnd()) {
      return;
    }
    boolean read = false;
    char c = peek(at);
    if (c >= '0' && c <= '9') {
      if (point && behind == format.behind) {
        return;
      }
      number.append(c);
      if (point) {
        behind++;
      } else {
        before++;
      }
      read = true;
    } else if (format.decimal && !point && c == '.') {
      number.append('.');
      point = true;
      read = true;
    }
    if (sign == ' ' && before + behind > 0) {
      trailingSign(read);
    }
  }

  private void leadingSign() {
    char c = peek(at);
    if (format.anchored && format.sign == AnchoredSign.BEFORE) {
      if (c == '-' || c == '+') {
        sign = c;
        at++;
      }
    } else if (c == '-' || (format.bracket && c == '<')) {
      sign = '-';
      at++;
    } else if (c == '+') {
      sign = '+';
      at++;
    }
  }

  private void trailingSign(boolean read) {
    if (format.anchored && read) {
      char next = peek(at + 1);
      if (next == '-' || next == '+') {
        sign = next;
        at++;
      }
    } else if (!read && !format.anchored && (format.plus || format.minus)) {
      char c = peek(at);
      if (c == '-' || c == '+') {
        sign = c;
      }
    }
  }
}
