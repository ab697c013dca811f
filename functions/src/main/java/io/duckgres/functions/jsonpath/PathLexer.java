package io.duckgres.functions.jsonpath;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;

/** Tokens of a path. */
final class PathLexer {
  /** Kinds of tokens. */
  enum Kind {
    WORD,
    STRING,
    VARIABLE,
    NUMBER,
    SYMBOL,
    END
  }

  /** One token; text is unescaped. */
  record Token(Kind kind, String text) {
    boolean is(String symbol) {
      return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isWord(String word) {
      return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }
  }

  private static final String SPECIAL = "?%$.[]{}()|&!=<>@#,*:-+/\\\"";
  private static final List<String> DOUBLE =
      List.of("&&", "||", "==", "!=", "<>", "<=", ">=", "**");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private PathLexer(String text) {
    this.text = text;
  }

  /** All tokens, the last of them END. 42601 for what is none. */
  static List<Token> tokens(String text) {
    PathLexer lexer = new PathLexer(text);
    while (lexer.next()) {}
    lexer.tokens.add(new Token(Kind.END, ""));
    return lexer.tokens;
  }

  private boolean next() {
    skip();
    if (at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    boolean fraction = c == '.' && isDigit(peek(1)) && !followsValue();
    if (isDigit(c) || fraction) {
      number();
    } else if (c == '"') {
      at++;
      tokens.add(new Token(Kind.STRING, quoted()));
    } else if (c == '$' && (peek(1) == '"' || isPlain(peek(1)))) {
      at++;
      if (peek(0) == '"') {
        at++;
        tokens.add(new Token(Kind.VARIABLE, quoted()));
      } else {
        tokens.add(new Token(Kind.VARIABLE, word()));
      }
    } else if (isPlain(c) || c == '\\') {
      tokens.add(new Token(Kind.WORD, word()));
    } else {
      String symbol = text.substring(at, Math.min(at + 2, text.length()));
      symbol = DOUBLE.contains(symbol) ? symbol : text.substring(at, at + 1);
      at += symbol.length();
      tokens.add(new Token(Kind.SYMBOL, symbol.equals("<>") ? "!=" : symbol));
    }
    return true;
  }

  /** Whether a point here is an accessor's. */
  private boolean followsValue() {
    if (tokens.isEmpty()) {
      return false;
    }
    Token last = tokens.getLast();
    return last.kind() != Kind.SYMBOL
        || last.is("$")
        || last.is("@")
        || last.is(")")
        || last.is("]")
        || last.is("}")
        || last.is("*")
        || last.is("**");
  }

  private void skip() {
    while (at < text.length()) {
      if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
          throw syntax("unexpected end of comment", "");
        }
        at = end + 2;
      } else if (isSpace(text.charAt(at))) {
        at++;
      } else {
        return;
      }
    }
  }

  private void number() {
    int start = at;
    while (isDigit(peek(0))) {
      at++;
    }
    if (at - start > 1 && text.charAt(start) == '0') {
      throw syntax("trailing junk after numeric literal", text.substring(start, at));
    }
    if (peek(0) == '.') {
      at++;
      while (isDigit(peek(0))) {
        at++;
      }
    }
    if (peek(0) == 'e' || peek(0) == 'E') {
      at++;
      if (peek(0) == '+' || peek(0) == '-') {
        at++;
      }
      if (!isDigit(peek(0))) {
        throw syntax("trailing junk after numeric literal", text.substring(start, at));
      }
      while (isDigit(peek(0))) {
        at++;
      }
    }
    if (isPlain(peek(0)) || peek(0) == '\\') {
      throw syntax("trailing junk after numeric literal", text.substring(start, at + 1));
    }
    tokens.add(new Token(Kind.NUMBER, text.substring(start, at)));
  }

  private String quoted() {
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw syntax("unterminated quoted string", "");
      }
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
  }

  private String word() {
    StringBuilder out = new StringBuilder();
    while (isPlain(peek(0)) || peek(0) == '\\') {
      char c = text.charAt(at++);
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private void escape(StringBuilder out) {
    if (at >= text.length()) {
      throw syntax("unexpected end after backslash", "");
    }
    char c = text.charAt(at++);
    switch (c) {
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append('\u000b');
      case 'x' -> out.appendCodePoint(hex(2, "invalid hexadecimal character sequence"));
      case 'u' -> {
        if (peek(0) == '{') {
          int end = text.indexOf('}', at);
          at++;
          if (end < 0 || end - at > 6 || end == at) {
            throw syntax("invalid Unicode escape sequence", "");
          }
          appendUnicode(out, hex(end - at, "invalid Unicode escape sequence"));
          at++;
        } else {
          appendUnicode(out, hex(4, "invalid Unicode escape sequence"));
        }
      }
      default -> out.append(c);
    }
  }

  private static void appendUnicode(StringBuilder out, int c) {
    if (c == 0) {
      throw PgError.error(SqlState.UNTRANSLATABLE_CHARACTER, "unsupported Unicode escape sequence")
          .detail("\\u0000 cannot be converted to text.");
    }
    boolean waiting = !out.isEmpty() && Character.isHighSurrogate(out.charAt(out.length() - 1));
    if (c <= 0xFFFF && Character.isLowSurrogate((char) c) != waiting) {
      throw PgError.error(
              SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type jsonpath")
          .detail("Unicode low surrogate must follow a high surrogate.");
    }
    out.appendCodePoint(c);
  }

  private int hex(int digits, String message) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw syntax(message, "");
      }
      value = value * 16 + digit;
      at++;
    }
    return value;
  }

  static PgError syntax(String what, String near) {
    return PgError.error(
        SqlState.SYNTAX_ERROR,
        near.isEmpty()
            ? what + " at end of jsonpath input"
            : what + " at or near \"" + near + "\" of jsonpath input");
  }

  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r';
  }

  private static boolean isPlain(char c) {
    return !isSpace(c) && SPECIAL.indexOf(c) < 0;
  }
}
