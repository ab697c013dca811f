package io.duckgres.translator.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's array text {@code {a,"b c",NULL,{…}}} taken apart.
 *
 * @param value an element's text, null for NULL
 */
record ArrayText(boolean isList, List<ArrayText> items, @Nullable String value) {

  /** Null when the text is not a well-formed array with the default lower bounds. */
  static @Nullable ArrayText parse(String text) {
    Parser parser = new Parser(text.strip());
    ArrayText list = parser.list();
    return list != null && parser.at == parser.text.length() ? list : null;
  }

  /** Nested lists, the longest way down; PostgreSQL's arrays are rectangular. */
  int depth() {
    return isList ? 1 + items.stream().mapToInt(ArrayText::depth).max().orElse(0) : 0;
  }

  private static final class Parser {
    final String text;
    int at;

    Parser(String text) {
      this.text = text;
    }

    @Nullable ArrayText list() {
      if (!accept('{')) {
        return null;
      }
      List<ArrayText> items = new ArrayList<>();
      if (accept('}')) {
        return new ArrayText(true, items, null);
      }
      do {
        ArrayText item = peek() == '{' ? list() : element();
        if (item == null) {
          return null;
        }
        items.add(item);
      } while (accept(','));
      return accept('}') ? new ArrayText(true, items, null) : null;
    }

    private @Nullable ArrayText element() {
      boolean quoted = accept('"');
      StringBuilder value = new StringBuilder();
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < text.length()) {
          value.append(text.charAt(at + 1));
          at += 2;
        } else if (quoted ? c == '"' : c == ',' || c == '}' || c == '{' || c == '"') {
          break;
        } else {
          value.append(c);
          at++;
        }
      }
      if (quoted) {
        if (at >= text.length()) {
          return null;
        }
        at++;
        skipSpace();
        return new ArrayText(false, List.of(), value.toString());
      }
      String plain = value.toString().strip();
      if (plain.isEmpty()) {
        return null;
      }
      return new ArrayText(false, List.of(), plain.equalsIgnoreCase("null") ? null : plain);
    }

    private boolean accept(char c) {
      skipSpace();
      if (peek() == c) {
        at++;
        skipSpace();
        return true;
      }
      return false;
    }

    private void skipSpace() {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    }

    private char peek() {
      return at < text.length() ? text.charAt(at) : '\0';
    }
  }
}
