package io.duckgres.translator.parser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 15's keywords (pg_get_keywords()), from the same table the grammar is generated from.
 */
public final class Keywords {
  /** The four classes of the manual's appendix "SQL Key Words". */
  public enum Category {
    UNRESERVED,
    COLUMN,
    TYPE,
    RESERVED
  }

  private record Entry(Category category, boolean bareLabel) {}

  private static final Map<String, Entry> ENTRIES = read();
  private static final Category[] CATEGORY_OF_KIND = byKind();

  private Keywords() {}

  /** The class of a lower-case word; null when it is no keyword. */
  public static @Nullable Category category(String word) {
    Entry entry = ENTRIES.get(word);
    return entry == null ? null : entry.category;
  }

  static @Nullable Category category(int kind) {
    return CATEGORY_OF_KIND[kind];
  }

  static boolean isBareLabel(String word) {
    Entry entry = ENTRIES.get(word);
    return entry == null || entry.bareLabel;
  }

  private static Category[] byKind() {
    String[] images = PgSqlParserConstants.tokenImage;
    Category[] categories = new Category[images.length];
    for (int kind = 0; kind < images.length; kind++) {
      String image = images[kind];
      Entry entry = ENTRIES.get(image.substring(1, image.length() - 1).toLowerCase(Locale.ROOT));
      if (image.startsWith("\"") && entry != null) {
        categories[kind] = entry.category;
      }
    }
    return categories;
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Keywords.class.getResourceAsStream("keywords.tsv")),
                StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .forEach(
              line -> {
                String[] cells = line.split("\t", -1);
                entries.put(
                    cells[0],
                    new Entry(
                        Category.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                        Boolean.parseBoolean(cells[2])));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries;
  }
}
