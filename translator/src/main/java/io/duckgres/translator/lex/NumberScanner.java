package io.duckgres.translator.lex;

import io.duckgres.types.PgError;
import java.math.BigInteger;

/** Numeric literals: integers in four bases, decimals, reals. */
final class NumberScanner {
  private final String sql;
  private final int start;
  private int at;

  NumberScanner(String sql, int start) {
    this.sql = sql;
    this.start = start;
    this.at = start;
  }

  /**
   * The index behind the literal.
   *
   * @throws io.duckgres.types.PgError 42601 when an identifier follows without space
   */
  int end() {
    int base = base();
    if (base != 10) {
      at += 2;
      if (!digits(base)) {
        at = start + 2;
        throw junk();
      }
    } else {
      decimal();
    }
    if (Lexer.isIdentifierStart(peek(0))) {
      throw junk();
    }
    return at;
  }

  private void decimal() {
    digits(10);
    // 1..10 is an integer and two dots (array slices, PL/pgSQL ranges).
    if (peek(0) == '.' && peek(1) != '.') {
      at++;
      digits(10);
    }
    if (peek(0) == 'e' || peek(0) == 'E') {
      int sign = peek(1) == '+' || peek(1) == '-' ? 1 : 0;
      if (Lexer.isDigit(peek(1 + sign))) {
        at += 1 + sign;
        digits(10);
      } else if (sign == 1) {
        at += 2;
        throw junk();
      }
    }
  }

  private int base() {
    if (peek(0) != '0') {
      return 10;
    }
    return switch (peek(1)) {
      case 'x', 'X' -> 16;
      case 'o', 'O' -> 8;
      case 'b', 'B' -> 2;
      default -> 10;
    };
  }

  /** Digits with single underscores between them (also in front, behind a base prefix). */
  private boolean digits(int base) {
    int from = at;
    while (true) {
      int skip = peek(0) == '_' && (at > from || base != 10) ? 1 : 0;
      if (Character.digit(peek(skip), base) < 0 || peek(skip) >= 0x80) {
        return at > from;
      }
      at += skip + 1;
    }
  }

  private PgError junk() {
    int end = at;
    while (end < sql.length() && Lexer.isIdentifierPart(sql.charAt(end))) {
      end++;
    }
    return LexErrors.near(sql, "trailing junk after numeric literal", start, end);
  }

  private char peek(int ahead) {
    return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
  }

  /** The literal in decimal without underscores; decimals and reals keep their digits. */
  static String normalise(String image) {
    String plain = image.indexOf('_') < 0 ? image : image.replace("_", "");
    if (plain.length() > 2 && plain.charAt(0) == '0') {
      int base =
          switch (plain.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            case 'b', 'B' -> 2;
            default -> 10;
          };
      if (base != 10) {
        return new BigInteger(plain.substring(2), base).toString();
      }
    }
    return plain;
  }
}
