package io.duckgres.translator.lex;

import io.duckgres.translator.lex.Token.Kind;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's scanner (scan.l). One use, one thread.
 *
 * <p>Beyond PostgreSQL 15 it takes 0x, 0o, 0b integers and underscores between digits, as
 * PostgreSQL 16 does.
 */
public final class Lexer {
  private static final String OPERATOR_CHARS = "~!@#^&|`?+-*/%<>=";
  private static final String SELF_CHARS = ",()[]{}.;:";

  /** An operator may end in + or - only if it contains one of these. */
  private static final String LETS_END_IN_SIGN = "~!@#^&|`?%";

  private final String sql;
  private final boolean standardStrings;
  private final List<Token> tokens = new ArrayList<>();
  private final List<PgError> notices = new ArrayList<>();
  private int at;

  private Lexer(String sql, boolean standardConformingStrings) {
    this.sql = sql;
    this.standardStrings = standardConformingStrings;
  }

  /**
   * All tokens of a text, END last.
   *
   * @throws PgError 42601 and the other errors of PostgreSQL's scanner
   */
  public static Lexed lex(String sql, boolean standardConformingStrings) {
    Lexer lexer = new Lexer(sql, standardConformingStrings);
    lexer.run();
    return new Lexed(sql, List.copyOf(lexer.tokens), List.copyOf(lexer.notices));
  }

  private void run() {
    while (true) {
      skipSpace();
      if (at >= sql.length()) {
        add(Kind.END, "", at);
        return;
      }
      next();
    }
  }

  private void next() {
    int start = at;
    char c = sql.charAt(at);
    char d = peek(1);
    if (c == '\'') {
      string(start, start + 1, !standardStrings);
    } else if ((c == 'e' || c == 'E') && d == '\'') {
      string(start, start + 2, true);
    } else if ((c == 'b' || c == 'B') && d == '\'') {
      bits(Kind.BITS, "bit string literal");
    } else if ((c == 'x' || c == 'X') && d == '\'') {
      bits(Kind.HEX, "hexadecimal string literal");
    } else if ((c == 'n' || c == 'N') && d == '\'') {
      // National character: the type name nchar, then an ordinary string.
      at++;
      add(Kind.WORD, "nchar", start);
    } else if ((c == 'u' || c == 'U') && d == '&' && peek(2) == '\'') {
      unicodeString(start);
    } else if ((c == 'u' || c == 'U') && d == '&' && peek(2) == '"') {
      unicodeIdentifier(start);
    } else if (c == '"') {
      String name = delimited(start + 1, '"', "unterminated quoted identifier", start);
      identifier(Kind.QUOTED, nonEmpty(name, start), start);
    } else if (isIdentifierStart(c)) {
      do {
        at++;
      } while (at < sql.length() && isIdentifierPart(sql.charAt(at)));
      identifier(Kind.WORD, Identifiers.fold(sql.substring(start, at)), start);
    } else if (isDigit(c) || (c == '.' && isDigit(d))) {
      at = new NumberScanner(sql, start).end();
      add(Kind.NUMBER, NumberScanner.normalise(sql.substring(start, at)), start);
    } else if (c == '$') {
      dollar(start);
    } else if (c == ':' || c == '.' && d == '.') {
      at += (c == ':' && (d == ':' || d == '=')) || c == '.' ? 2 : 1;
      add(Kind.SYMBOL, sql.substring(start, at), start);
    } else if (SELF_CHARS.indexOf(c) >= 0) {
      at++;
      add(Kind.SYMBOL, String.valueOf(c), start);
    } else if (OPERATOR_CHARS.indexOf(c) >= 0) {
      operator(start);
    } else {
      throw LexErrors.near(sql, "syntax error", start, sql.offsetByCodePoints(start, 1));
    }
  }

  private void string(int start, int bodyStart, boolean escapes) {
    StringBuilder raw = new StringBuilder();
    int from = bodyStart;
    while (true) {
      int end = closingQuote(from, escapes, start);
      raw.append(sql, from, end);
      at = end + 1;
      from = continuation();
      if (from < 0) {
        break;
      }
    }
    add(Kind.STRING, StringEscapes.decode(raw, escapes, sql, bodyStart), start);
  }

  /** The quote that ends a string body; doubled quotes (and escaped ones) do not. */
  private int closingQuote(int from, boolean escapes, int start) {
    int i = from;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\'') {
        if (i + 1 < sql.length() && sql.charAt(i + 1) == '\'') {
          i += 2;
          continue;
        }
        return i;
      }
      i += c == '\\' && escapes ? 2 : 1;
    }
    throw LexErrors.near(sql, "unterminated quoted string", start, sql.length());
  }

  /** Behind a string: the body of its continuation on a following line, or -1. */
  private int continuation() {
    int i = at;
    boolean newline = false;
    while (i < sql.length()) {
      char c = sql.charAt(i);
      if (c == '\n' || c == '\r') {
        newline = true;
        i++;
      } else if (isSpace(c)) {
        i++;
      } else if (c == '-' && i + 1 < sql.length() && sql.charAt(i + 1) == '-') {
        i = endOfLine(i);
      } else {
        return newline && c == '\'' ? i + 1 : -1;
      }
    }
    return -1;
  }

  private void bits(Kind kind, String what) {
    int start = at;
    int end = sql.indexOf('\'', at + 2);
    if (end < 0) {
      throw LexErrors.near(sql, "unterminated " + what, start, sql.length());
    }
    at = end + 1;
    add(kind, sql.substring(start + 2, end), start);
  }

  private void unicodeString(int start) {
    if (!standardStrings) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "unsafe use of string constant with Unicode escapes")
          .detail(
              "String constants with Unicode escapes cannot be used when"
                  + " standard_conforming_strings is off.")
          .position(LexErrors.position(sql, start));
    }
    int end = closingQuote(start + 3, false, start);
    String raw = sql.substring(start + 3, end).replace("''", "'");
    at = end + 1;
    add(Kind.STRING, StringEscapes.unicode(raw, uescape(), sql, start + 3), start);
  }

  private void unicodeIdentifier(int start) {
    String raw = delimited(start + 3, '"', "unterminated quoted identifier", start);
    identifier(
        Kind.QUOTED, StringEscapes.unicode(nonEmpty(raw, start), uescape(), sql, start + 3), start);
  }

  /** Takes {@code UESCAPE 'c'} when it follows; the default escape otherwise. */
  private char uescape() {
    int end = at;
    skipSpace();
    if (!sql.regionMatches(true, at, "uescape", 0, 7)
        || (at + 7 < sql.length() && isIdentifierPart(sql.charAt(at + 7)))) {
      at = end;
      return '\\';
    }
    at += 7;
    skipSpace();
    int quote = at;
    if (peek(0) != '\'') {
      throw LexErrors.near(
          sql, "UESCAPE must be followed by a simple string literal", quote, quote + 1);
    }
    int close = closingQuote(quote + 1, false, quote);
    at = close + 1;
    String escape = sql.substring(quote + 1, close);
    if (escape.length() != 1
        || Character.digit(escape.charAt(0), 16) >= 0
        || "+'\"".contains(escape)
        || isSpace(escape.charAt(0))) {
      throw LexErrors.near(sql, "invalid Unicode escape character", quote, at);
    }
    return escape.charAt(0);
  }

  /** The body up to the closing delimiter, doubled delimiters undone; moves behind it. */
  private String delimited(int from, char delimiter, String error, int start) {
    int i = from;
    boolean doubled = false;
    while (true) {
      i = sql.indexOf(delimiter, i);
      if (i < 0) {
        throw LexErrors.near(sql, error, start, sql.length());
      }
      if (i + 1 < sql.length() && sql.charAt(i + 1) == delimiter) {
        doubled = true;
        i += 2;
        continue;
      }
      at = i + 1;
      String body = sql.substring(from, i);
      String one = String.valueOf(delimiter);
      return doubled ? body.replace(one + one, one) : body;
    }
  }

  private String nonEmpty(String name, int start) {
    if (name.isEmpty()) {
      throw LexErrors.near(sql, "zero-length delimited identifier", start, at);
    }
    return name;
  }

  private void identifier(Kind kind, String name, int start) {
    String kept = Identifiers.truncate(name);
    if (!kept.equals(name)) {
      notices.add(
          PgError.of(
              PgError.Severity.NOTICE,
              SqlState.NAME_TOO_LONG,
              "identifier \"" + name + "\" will be truncated to \"" + kept + "\""));
    }
    add(kind, kept, start);
  }

  private void dollar(int start) {
    char c = peek(1);
    if (isDigit(c)) {
      at++;
      while (isDigit(peek(0))) {
        at++;
      }
      if (isIdentifierStart(peek(0))) {
        int end = at;
        while (end < sql.length() && isIdentifierPart(sql.charAt(end))) {
          end++;
        }
        throw LexErrors.near(sql, "trailing junk after parameter", start, end);
      }
      add(Kind.PARAMETER, sql.substring(start + 1, at), start);
      return;
    }
    int i = start + 1;
    while (i < sql.length() && isIdentifierPart(sql.charAt(i)) && sql.charAt(i) != '$') {
      i++;
    }
    if (i >= sql.length() || sql.charAt(i) != '$') {
      throw LexErrors.near(sql, "syntax error", start, start + 1);
    }
    String tag = sql.substring(start, i + 1);
    int end = sql.indexOf(tag, i + 1);
    if (end < 0) {
      throw LexErrors.near(sql, "unterminated dollar-quoted string", start, sql.length());
    }
    at = end + tag.length();
    add(Kind.STRING, sql.substring(i + 1, end), start);
  }

  private void operator(int start) {
    int end = start;
    while (end < sql.length() && OPERATOR_CHARS.indexOf(sql.charAt(end)) >= 0) {
      if (end > start && (sql.startsWith("/*", end) || sql.startsWith("--", end))) {
        break;
      }
      end++;
    }
    boolean mayEndInSign = false;
    for (int i = start; i < end; i++) {
      mayEndInSign |= LETS_END_IN_SIGN.indexOf(sql.charAt(i)) >= 0;
    }
    while (!mayEndInSign
        && end - start > 1
        && (sql.charAt(end - 1) == '+' || sql.charAt(end - 1) == '-')) {
      end--;
    }
    at = end;
    String operator = sql.substring(start, end);
    add(Kind.SYMBOL, operator.equals("!=") ? "<>" : operator, start);
  }

  private void skipSpace() {
    while (at < sql.length()) {
      char c = sql.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (c == '-' && peek(1) == '-') {
        at = endOfLine(at);
      } else if (c == '/' && peek(1) == '*') {
        skipComment();
      } else {
        return;
      }
    }
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < sql.length() && sql.charAt(i) != '\n' && sql.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** Comments nest. */
  private void skipComment() {
    int start = at;
    int depth = 0;
    do {
      if (sql.startsWith("/*", at)) {
        depth++;
        at += 2;
      } else if (sql.startsWith("*/", at)) {
        depth--;
        at += 2;
      } else if (at >= sql.length()) {
        throw LexErrors.near(sql, "unterminated /* comment", start, sql.length());
      } else {
        at++;
      }
    } while (depth > 0);
  }

  private void add(Kind kind, String text, int start) {
    tokens.add(new Token(kind, text, start, at));
  }

  private char peek(int ahead) {
    return at + ahead < sql.length() ? sql.charAt(at + ahead) : '\0';
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isIdentifierStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  static boolean isIdentifierPart(char c) {
    return isIdentifierStart(c) || isDigit(c) || c == '$';
  }
}
