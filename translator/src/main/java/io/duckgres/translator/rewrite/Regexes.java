package io.duckgres.translator.rewrite;

import org.apache.calcite.sql.SqlNode;

/** PostgreSQL's regular expressions in the engine's dialect (RE2). */
final class Regexes {
  private Regexes() {}

  /**
   * A constant pattern respelled where the dialects differ in letters only: word boundaries {@code
   * \m \M \y \Y}, begin and end of text {@code \A \Z}, and the embedded options {@code (?n)}.
   */
  static SqlNode pattern(SqlNode pattern) {
    String text = Nodes.stringOf(pattern);
    if (text == null || text.indexOf('\\') < 0) {
      return pattern;
    }
    StringBuilder out = new StringBuilder(text.length() + 4);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(c);
      if (c == '\\' && i + 1 < text.length()) {
        char d = text.charAt(++i);
        out.append(
            switch (d) {
              case 'm', 'M', 'y' -> 'b';
              case 'Y' -> 'B';
              case 'Z' -> 'z';
              default -> d;
            });
      }
    }
    return out.toString().equals(text)
        ? pattern
        : Nodes.string(pattern.getParserPosition(), out.toString());
  }

  /** The number of capturing groups of a pattern. */
  static int groups(String pattern) {
    int groups = 0;
    boolean set = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (set) {
        set = c != ']';
      } else if (c == '[') {
        set = true;
      } else if (c == '(' && !pattern.startsWith("(?", i)) {
        groups++;
      }
    }
    return groups;
  }

  /** A SIMILAR TO pattern as a regular expression over the whole text (similar_escape). */
  static String similar(String pattern, char escape) {
    StringBuilder out = new StringBuilder("^(?:");
    boolean set = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == escape && i + 1 < pattern.length()) {
        char d = pattern.charAt(++i);
        out.append(Character.isLetterOrDigit(d) ? "" : "\\").append(d);
      } else if (set) {
        out.append(c == '\\' ? "\\\\" : String.valueOf(c));
        set = c != ']';
      } else {
        switch (c) {
          case '%' -> out.append("(?s:.*)");
          case '_' -> out.append("(?s:.)");
          case '(' -> out.append("(?:");
          case '\\', '.', '^', '$' -> out.append('\\').append(c);
          default -> {
            out.append(c);
            set = c == '[';
          }
        }
      }
    }
    return out.append(")$").toString();
  }
}
