package io.duckgres.functions.json;

import io.duckgres.types.PgError;
import java.nio.charset.StandardCharsets;

/**
 * Tokens of a JSON text in UTF-8. One use per text, by one thread. Errors are 22P02 with
 * PostgreSQL's DETAIL and CONTEXT.
 */
final class JsonLexer {
  private final byte[] text;
  private final int limit;
  private final boolean decode;
  private JsonToken token = JsonToken.NULL;
  private int start;
  private int end;
  private int previousEnd;
  private int line = 1;
  private int lineStart;
  private String string = "";

  /**
   * @param decode whether strings are unescaped, which also checks surrogates and NUL
   */
  JsonLexer(byte[] text, int from, int limit, boolean decode) {
    this.text = text;
    this.limit = limit;
    this.decode = decode;
    end = from;
    lineStart = from;
  }

  JsonToken token() {
    return token;
  }

  /** Offset of the current token. */
  int start() {
    return start;
  }

  /** Offset behind the current token. */
  int end() {
    return end;
  }

  /** Offset behind the token before. */
  int previousEnd() {
    return previousEnd;
  }

  /** The unescaped text of a STRING. */
  String string() {
    return string;
  }

  /** The text of the current token. */
  String image() {
    return new String(text, start, end - start, StandardCharsets.UTF_8);
  }

  JsonToken next() {
    int s = end;
    while (s < limit && isSpace(text[s])) {
      if (text[s++] == '\n') {
        line++;
        lineStart = s;
      }
    }
    start = s;
    previousEnd = end;
    if (s >= limit) {
      end = s;
      token = JsonToken.END;
      return token;
    }
    byte c = text[s];
    token =
        switch (c) {
          case '{' -> single(JsonToken.OBJECT_START);
          case '}' -> single(JsonToken.OBJECT_END);
          case '[' -> single(JsonToken.ARRAY_START);
          case ']' -> single(JsonToken.ARRAY_END);
          case ',' -> single(JsonToken.COMMA);
          case ':' -> single(JsonToken.COLON);
          case '"' -> quoted();
          case '-' -> number(s + 1);
          default -> c >= '0' && c <= '9' ? number(s) : word();
        };
    return token;
  }

  private JsonToken single(JsonToken kind) {
    end = start + 1;
    return kind;
  }

  private JsonToken number(int from) {
    int s = from;
    boolean bad = false;
    if (at(s) == '0') {
      s++;
    } else if (isDigit(at(s))) {
      s = digits(s);
    } else {
      bad = true;
    }
    if (at(s) == '.') {
      s++;
      bad |= !isDigit(at(s));
      s = digits(s);
    }
    if (at(s) == 'e' || at(s) == 'E') {
      s++;
      if (at(s) == '+' || at(s) == '-') {
        s++;
      }
      bad |= !isDigit(at(s));
      s = digits(s);
    }
    while (s < limit && isWord(text[s])) {
      s++;
      bad = true;
    }
    end = s;
    if (bad) {
      throw invalidToken();
    }
    return JsonToken.NUMBER;
  }

  private int digits(int from) {
    int s = from;
    while (isDigit(at(s))) {
      s++;
    }
    return s;
  }

  private JsonToken word() {
    int s = start;
    while (s < limit && isWord(text[s])) {
      s++;
    }
    end = s == start ? s + 1 : s;
    if (s > start) {
      switch (image()) {
        case "true":
          return JsonToken.TRUE;
        case "false":
          return JsonToken.FALSE;
        case "null":
          return JsonToken.NULL;
        default:
          break;
      }
    }
    throw invalidToken();
  }

  private JsonToken quoted() {
    int s = start + 1;
    while (s < limit && text[s] != '"' && text[s] != '\\' && (text[s] & 0xFF) >= 32) {
      s++;
    }
    if (s < limit && text[s] == '"') {
      end = s + 1;
      if (decode) {
        string = new String(text, start + 1, s - start - 1, StandardCharsets.UTF_8);
      }
      return JsonToken.STRING;
    }
    StringBuilder out = new StringBuilder();
    int from = start + 1;
    int high = -1;
    while (true) {
      if (s >= limit) {
        end = s;
        throw invalidToken();
      }
      byte c = text[s];
      if (c == '"') {
        out.append(new String(text, from, s - from, StandardCharsets.UTF_8));
        break;
      }
      if ((c & 0xFF) < 32) {
        end = s;
        throw error(
            "Character with value 0x" + String.format("%02x", c & 0xFF) + " must be escaped.");
      }
      if (c != '\\') {
        if (high >= 0 && decode) {
          throw lowSurrogate();
        }
        s++;
        continue;
      }
      out.append(new String(text, from, s - from, StandardCharsets.UTF_8));
      if (++s >= limit) {
        end = s;
        throw invalidToken();
      }
      if (text[s] == 'u') {
        high = unicode(s, out, high);
        s += 5;
      } else {
        out.append(escaped(s, high));
        s++;
      }
      from = s;
    }
    if (high >= 0 && decode) {
      throw lowSurrogate();
    }
    end = s + 1;
    string = decode ? out.toString() : "";
    return JsonToken.STRING;
  }

  private char escaped(int s, int high) {
    if (high >= 0 && decode) {
      throw lowSurrogate();
    }
    return switch (text[s]) {
      case '"', '\\', '/' -> (char) text[s];
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> {
        end = Math.min(limit, s + width(s));
        start = s;
        throw error("Escape sequence \"\\" + image() + "\" is invalid.");
      }
    };
  }

  /** Reads {@code uXXXX} at s; returns a high surrogate that waits for its other half, else -1. */
  private int unicode(int s, StringBuilder out, int high) {
    int c = 0;
    for (int i = 1; i <= 4; i++) {
      if (s + i >= limit) {
        end = s + i;
        throw invalidToken();
      }
      int digit = Character.digit(text[s + i], 16);
      if (digit < 0) {
        end = Math.min(limit, s + i + width(s + i));
        throw error("\"\\u\" must be followed by four hexadecimal digits.");
      }
      c = c * 16 + digit;
    }
    if (!decode) {
      return -1;
    }
    if (Character.isHighSurrogate((char) c)) {
      if (high >= 0) {
        throw error("Unicode high surrogate must not follow a high surrogate.");
      }
      return c;
    }
    if (Character.isLowSurrogate((char) c)) {
      if (high < 0) {
        throw lowSurrogate();
      }
      out.appendCodePoint(Character.toCodePoint((char) high, (char) c));
      return -1;
    }
    if (high >= 0) {
      throw lowSurrogate();
    }
    if (c == 0) {
      throw JsonErrors.untranslatable("\\u0000 cannot be converted to text.", context());
    }
    out.append((char) c);
    return -1;
  }

  private PgError lowSurrogate() {
    return error("Unicode low surrogate must follow a high surrogate.");
  }

  private PgError invalidToken() {
    return error("Token \"" + image() + "\" is invalid.");
  }

  /** What the parser expected instead of the current token. */
  PgError expected(String what) {
    return token == JsonToken.END
        ? error("The input string ended unexpectedly.")
        : error("Expected " + what + ", but found \"" + image() + "\".");
  }

  private PgError error(String detail) {
    return JsonErrors.invalid(detail, context());
  }

  /** The line up to the current token, cut at its left to about 50 bytes. */
  private String context() {
    int from = lineStart;
    while (end - from >= 50) {
      from += width(from);
    }
    if (from - lineStart <= 3) {
      from = lineStart;
    }
    String prefix = from > lineStart ? "..." : "";
    boolean more = token != JsonToken.END && end < limit && text[end] != '\n' && text[end] != '\r';
    return "JSON data, line "
        + line
        + ": "
        + prefix
        + new String(text, from, Math.max(0, end - from), StandardCharsets.UTF_8)
        + (more ? "..." : "");
  }

  private int at(int s) {
    return s < limit ? text[s] : 0;
  }

  /** Bytes of the character at s. */
  private int width(int s) {
    int c = text[s] & 0xFF;
    return c < 0xC0 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : 4;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWord(byte c) {
    return c < 0 || c == '_' || isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }
}
