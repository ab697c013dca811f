package io.duckgres.functions.array;

/** The engine's own text of lists, {@code [1, 'a b', [2]]}, which it writes into stored text. */
final class ListText {
  private ListText() {}

  /** Whether a text is a list of the engine and no array with dimension information. */
  static boolean is(String text) {
    String plain = text.strip();
    return plain.startsWith("[") && plain.endsWith("]");
  }

  /** The same as an array's text; an element without text is an empty string there. */
  static String asArray(String text) {
    StringBuilder out = new StringBuilder(text.length());
    char quote = 0;
    boolean blank = true;
    char before = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = quote == 0 && (c == ',' || c == ']');
      if (ends && blank && (before == ',' || before == '[' && c == ',')) {
        out.append("\"\"");
      }
      if (quote == 0 && (ends || c == '[')) {
        before = c;
        blank = c != ']';
      } else {
        blank &= Character.isWhitespace(c);
      }
      if (c == '\\' && i + 1 < text.length()) {
        out.append(c).append(text.charAt(++i));
      } else if (quote != 0) {
        out.append(c == quote ? "\"" : c == '"' ? "\\\"" : String.valueOf(c));
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
        out.append('"');
      } else {
        out.append(c == '[' ? '{' : c == ']' ? '}' : c);
      }
    }
    return out.toString();
  }
}
