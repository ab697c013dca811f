package io.duckgres.executor.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names and key words of a text in the engine's dialect, without strings, numbers and comments.
 * Nothing is parsed: whoever uses it must be right for every reading of a word.
 *
 * @param text in lower case, without quotes
 * @param depth the number of open parentheses around it
 * @param call whether a parenthesis follows
 */
record SqlWords(String text, int depth, boolean call) {

  static List<SqlWords> of(String sql) {
    List<SqlWords> words = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < sql.length(); ) {
      char c = sql.charAt(i);
      int end = i + 1;
      if (c == '\'') {
        end = closing(sql, i, '\'');
      } else if (c == '"') {
        end = closing(sql, i, '"');
        words.add(word(sql, sql.substring(i + 1, end - 1).replace("\"\"", "\""), end, depth));
      } else if (c == '-' && sql.startsWith("--", i)) {
        end = after(sql, "\n", i);
      } else if (c == '/' && sql.startsWith("/*", i)) {
        end = after(sql, "*/", i);
      } else if (isDigit(c)) {
        end = run(sql, i);
      } else if (isLetter(c)) {
        end = run(sql, i);
        words.add(word(sql, sql.substring(i, end), end, depth));
      } else if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth--;
      }
      i = end;
    }
    return words;
  }

  private static SqlWords word(String sql, String text, int end, int depth) {
    int next = end;
    while (next < sql.length() && Character.isWhitespace(sql.charAt(next))) {
      next++;
    }
    boolean call = next < sql.length() && sql.charAt(next) == '(';
    return new SqlWords(text.toLowerCase(Locale.ROOT), depth, call);
  }

  private static int closing(String sql, int from, char quote) {
    int i = from + 1;
    while (i < sql.length()) {
      if (sql.charAt(i) == quote) {
        if (i + 1 >= sql.length() || sql.charAt(i + 1) != quote) {
          return i + 1;
        }
        i++;
      }
      i++;
    }
    return sql.length();
  }

  private static int after(String sql, String mark, int from) {
    int at = sql.indexOf(mark, from);
    return at < 0 ? sql.length() : at + mark.length();
  }

  private static int run(String sql, int from) {
    int i = from;
    while (i < sql.length() && (isLetter(sql.charAt(i)) || isDigit(sql.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static boolean isLetter(char c) {
    return Character.isLetter(c) || c == '_' || c == '$' || c > 127;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
