package io.duckgres.types;

import java.util.Locale;

/** Splits date and time text into fields, as ParseDateTime() of PostgreSQL does. */
final class DateTimeTokens {
  /** What a field looks like, before it is known what it means. */
  enum Kind {
    NUMBER,
    STRING,
    DATE,
    TIME,
    ZONE,
    SPECIAL
  }

  private static final int MAX_FIELDS = 25;

  final String[] text = new String[MAX_FIELDS];
  final Kind[] kind = new Kind[MAX_FIELDS];
  int count;

  private final String input;
  private int at;

  /** False if a character fits nowhere or there are too many fields. */
  boolean valid = true;

  DateTimeTokens(String input) {
    this.input = input.toLowerCase(Locale.ROOT);
    split();
  }

  private void split() {
    while (valid && at < input.length()) {
      char c = input.charAt(at);
      if (isSpace(c)) {
        at++;
        continue;
      }
      int start = at;
      if (isDigit(c)) {
        digits();
      } else if (c == '.') {
        at++;
        while (isDigit(peek())) {
          at++;
        }
        add(Kind.NUMBER, start);
      } else if (isLetter(c)) {
        letters();
      } else if (c == '+' || c == '-') {
        sign();
      } else if (c > ' ' && c < 0x7f) {
        at++; // other punctuation parts fields and means nothing
      } else {
        valid = false;
      }
    }
  }

  private void digits() {
    int start = at;
    while (isDigit(peek())) {
      at++;
    }
    char c = peek();
    if (c == ':') {
      while (isDigit(peek()) || peek() == ':' || peek() == '.') {
        at++;
      }
      add(Kind.TIME, start);
    } else if (c == '-' || c == '/' || c == '.') {
      at++;
      if (isDigit(peek())) {
        Kind kindSoFar = c == '.' ? Kind.NUMBER : Kind.DATE;
        while (isDigit(peek())) {
          at++;
        }
        if (peek() == c) {
          kindSoFar = Kind.DATE;
          while (isDigit(peek()) || peek() == c) {
            at++;
          }
        }
        add(kindSoFar, start);
      } else {
        while (isDigit(peek()) || isLetter(peek()) || peek() == c) {
          at++;
        }
        add(Kind.DATE, start);
      }
    } else {
      add(Kind.NUMBER, start);
    }
  }

  private void letters() {
    int start = at;
    while (isLetter(peek())) {
      at++;
    }
    char c = peek();
    boolean date = c == '-' || c == '/' || c == '.';
    if (c == '+' || isDigit(c)) {
      date = DateTimeWords.find(input.substring(start, at)) == null;
    }
    if (date) {
      while (isLetter(peek()) || isDigit(peek()) || "+-/_.:".indexOf(peek()) >= 0) {
        at++;
      }
    }
    add(date ? Kind.DATE : Kind.STRING, start);
  }

  private void sign() {
    char sign = input.charAt(at++);
    while (isSpace(peek())) {
      at++;
    }
    int start = at;
    if (isDigit(peek())) {
      while (isDigit(peek()) || peek() == ':' || peek() == '.' || peek() == '-') {
        at++;
      }
      add(Kind.ZONE, start);
    } else if (isLetter(peek())) {
      while (isLetter(peek())) {
        at++;
      }
      add(Kind.SPECIAL, start);
    } else {
      valid = false;
      return;
    }
    if (count > 0) {
      text[count - 1] = sign + text[count - 1];
    }
  }

  private void add(Kind newKind, int start) {
    if (count == MAX_FIELDS) {
      valid = false;
      return;
    }
    text[count] = input.substring(start, at);
    kind[count++] = newKind;
  }

  /** The next character; NUL, which is none of the classes, at the end. */
  private char peek() {
    return at < input.length() ? input.charAt(at) : '\0';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }
}
