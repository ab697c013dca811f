package io.duckgres.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** money: cents of a dollar in 64 bits, shown as in the United States, which lc_monetary C is. */
public final class MoneyType {
  private static final int CENTS = 2;

  private MoneyType() {}

  /** {@code $1,234.50}, {@code -$1.00}. */
  public static String text(long cents) {
    String digits = BigInteger.valueOf(cents).abs().toString();
    String padded = "0".repeat(Math.max(0, CENTS + 1 - digits.length())) + digits;
    int whole = padded.length() - CENTS;
    StringBuilder text = new StringBuilder(cents < 0 ? "-$" : "$");
    for (int i = 0; i < whole; i++) {
      boolean comma = i > 0 && (whole - i) % 3 == 0;
      text.append(comma ? "," : "").append(padded.charAt(i));
    }
    return text.append('.').append(padded, whole, padded.length()).toString();
  }

  /**
   * Reads cash_in()'s forms: a sign or parentheses, the dollar sign, commas, any number of
   * decimals, of which two are kept.
   *
   * @throws PgError 22P02, 22003
   */
  public static long parse(String text) {
    int at = skipSpace(text, 0);
    boolean negative = false;
    if (at < text.length() && text.charAt(at) == '$') {
      at = skipSpace(text, at + 1);
    }
    if (at < text.length() && "-(".indexOf(text.charAt(at)) >= 0) {
      negative = true;
      at++;
    } else if (at < text.length() && text.charAt(at) == '+') {
      at++;
    }
    at = skipSpace(text, at);
    if (at < text.length() && text.charAt(at) == '$') {
      at++;
    }
    at = skipSpace(text, at);
    StringBuilder digits = new StringBuilder();
    boolean point = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c == '.' && !point) {
        point = true;
        digits.append(c);
      } else if (c != ',') {
        break;
      }
    }
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      negative |= c == '-';
      if (!Character.isWhitespace(c) && ")-+$".indexOf(c) < 0) {
        throw invalid(text);
      }
    }
    String number = digits.toString();
    if (number.isEmpty() || number.equals(".")) {
      if (number.isEmpty()) {
        throw invalid(text);
      }
      number = "0";
    }
    BigDecimal value = new BigDecimal(number);
    return cents(negative ? value.negate() : value, text);
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static long cents(BigDecimal value, String text) {
    BigInteger cents = rounded(value);
    if (cents.bitLength() > 63) {
      throw PgError.error(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "value \"" + text + "\" is out of range for type money");
    }
    return cents.longValue();
  }

  /**
   * A number of dollars in cents.
   *
   * @throws PgError 22003
   */
  public static long of(BigDecimal dollars) {
    BigInteger cents = rounded(dollars);
    if (cents.bitLength() > 63) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "bigint out of range");
    }
    return cents.longValue();
  }

  private static BigInteger rounded(BigDecimal dollars) {
    return dollars.movePointRight(CENTS).setScale(0, RoundingMode.HALF_UP).toBigInteger();
  }

  private static PgError invalid(String text) {
    return PgError.error(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "invalid input syntax for type money: \"" + text + "\"");
  }
}
