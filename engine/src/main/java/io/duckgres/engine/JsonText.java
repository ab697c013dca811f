package io.duckgres.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Just enough JSON for DuckDB's error objects: one object whose values are strings, numbers,
 * literals or nested.
 */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * The members of the object that begins at {@code start}; strings unescaped, other values as
   * written. Null when the text is not an object.
   */
  static @Nullable Map<String, String> parseObject(String text, int start) {
    try {
      return new JsonText(text, start).object();
    } catch (IllegalStateException | IndexOutOfBoundsException | NumberFormatException e) {
      return null;
    }
  }

  private Map<String, String> object() {
    var members = new LinkedHashMap<String, String>();
    expect('{');
    if (peek() == '}') {
      return members;
    }
    while (true) {
      String key = string();
      expect(':');
      members.put(key, value());
      char next = peek();
      at++;
      if (next == '}') {
        return members;
      }
      if (next != ',') {
        throw new IllegalStateException();
      }
    }
  }

  private String value() {
    if (peek() == '"') {
      return string();
    }
    int start = at;
    int depth = 0;
    while (true) {
      char c = peek();
      if (c == '"') {
        string();
        continue;
      }
      if (depth == 0 && (c == ',' || c == '}')) {
        return text.substring(start, at).strip();
      }
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
      }
      at++;
    }
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    while (true) {
      char c = text.charAt(at++);
      if (c == '"') {
        return out.toString();
      }
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      switch (escape) {
        case 'n' -> out.append('\n');
        case 't' -> out.append('\t');
        case 'r' -> out.append('\r');
        case 'b' -> out.append('\b');
        case 'f' -> out.append('\f');
        case 'u' -> {
          out.append((char) Integer.parseInt(text, at, at + 4, 16));
          at += 4;
        }
        default -> out.append(escape);
      }
    }
  }

  private char peek() {
    while (Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw new IllegalStateException();
    }
    at++;
  }
}
