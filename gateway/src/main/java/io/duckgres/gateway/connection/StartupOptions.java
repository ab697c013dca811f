package io.duckgres.gateway.connection;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The startup parameter {@code options}: command-line switches for a server process, of which those
 * that set something ({@code -c name=value}, {@code --name=value}) mean something here.
 */
final class StartupOptions {

  private StartupOptions() {}

  /**
   * Adds the settings in this text.
   *
   * @throws PgError FATAL 42601 for any other switch
   */
  static void read(String options, Map<String, String> settings) {
    List<String> words = split(options);
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.equals("-c") && i + 1 < words.size()) {
        put("-c ", words.get(++i), settings);
      } else if (word.startsWith("-c") && word.length() > 2) {
        put("-c ", word.substring(2), settings);
      } else if (word.startsWith("--") && word.length() > 2) {
        put("--", word.substring(2), settings);
      } else {
        throw PgError.fatal(
                SqlState.SYNTAX_ERROR, "invalid command-line argument for server process: " + word)
            .hint("Use -c name=value.");
      }
    }
  }

  private static void put(String form, String assignment, Map<String, String> settings) {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw PgError.fatal(SqlState.SYNTAX_ERROR, form + assignment + " requires a value");
    }
    settings.put(
        assignment.substring(0, equals).replace('-', '_'), assignment.substring(equals + 1));
  }

  /** Words are parted by white space; a backslash takes the next character as it is. */
  private static List<String> split(String options) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean inWord = false;
    for (int i = 0; i < options.length(); i++) {
      char c = options.charAt(i);
      if (Character.isWhitespace(c)) {
        if (inWord) {
          words.add(word.toString());
          word.setLength(0);
          inWord = false;
        }
      } else {
        inWord = true;
        if (c == '\\' && i + 1 < options.length()) {
          c = options.charAt(++i);
        }
        word.append(c);
      }
    }
    if (inWord) {
      words.add(word.toString());
    }
    return words;
  }
}
