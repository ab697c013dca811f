package io.duckgres.translator.lex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** PostgreSQL 15's key words and their category, from its own pg_get_keywords(). */
public final class KeyWords {

  /** pg_get_keywords().catcode. */
  public enum Category {
    UNRESERVED,
    COLUMN_NAME,
    TYPE_FUNCTION_NAME,
    RESERVED
  }

  private static final Map<String, Category> CATEGORIES = load();

  private KeyWords() {}

  /** Whether the word cannot be a table's or a column's name without quotes. */
  public static boolean isReserved(String word) {
    Category category = CATEGORIES.get(word);
    return category == Category.RESERVED || category == Category.TYPE_FUNCTION_NAME;
  }

  /** quote_ident(): quotes only where they are needed. */
  public static String quoteIdent(String name) {
    Category category = CATEGORIES.get(name);
    boolean free = category == null || category == Category.UNRESERVED;
    return free && Identifiers.isPlain(name) ? name : Identifiers.quote(name);
  }

  public static boolean isKeyWord(String word) {
    return CATEGORIES.containsKey(word);
  }

  private static Map<String, Category> load() {
    Map<String, Category> words = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(KeyWords.class.getResourceAsStream("keywords.tsv")),
                UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        int tab = line.indexOf('\t');
        words.put(line.substring(0, tab), category(line.charAt(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }

  private static Category category(char code) {
    return switch (code) {
      case 'U' -> Category.UNRESERVED;
      case 'C' -> Category.COLUMN_NAME;
      case 'T' -> Category.TYPE_FUNCTION_NAME;
      case 'R' -> Category.RESERVED;
      default -> throw new IllegalStateException("key word category " + code);
    };
  }
}
