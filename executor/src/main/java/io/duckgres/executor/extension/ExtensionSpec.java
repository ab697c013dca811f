package io.duckgres.executor.extension;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the {@code extensions} list: {@code NAME}, {@code NAME FROM community} or a path.
 *
 * @param name the extension's name, for a path the file's name up to its first dot
 * @param path where the file is, empty to look it up by name
 * @param community whether it comes from the community repository rather than DuckDB's own
 */
public record ExtensionSpec(String name, String path, boolean community) {
  private static final Pattern NAMED =
      Pattern.compile("([A-Za-z][A-Za-z0-9_]*)(?:\\s+FROM\\s+(\\w+))?", Pattern.CASE_INSENSITIVE);

  /** The ending of an extension's file. */
  static final String FILE_ENDING = ".duckdb_extension";

  /**
   * Reads one entry.
   *
   * @throws IllegalArgumentException it is none of the three forms
   */
  public static ExtensionSpec parse(String text) {
    String entry = text.strip();
    if (entry.endsWith(FILE_ENDING)) {
      String file = entry.substring(entry.lastIndexOf('/') + 1);
      return new ExtensionSpec(file.substring(0, file.indexOf('.')), entry, false);
    }
    Matcher matcher = NAMED.matcher(entry);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(text);
    }
    String repository = matcher.group(2) == null ? "core" : matcher.group(2);
    return new ExtensionSpec(
        matcher.group(1).toLowerCase(Locale.ROOT),
        "",
        switch (repository.toLowerCase(Locale.ROOT)) {
          case "core" -> false;
          case "community" -> true;
          default -> throw new IllegalArgumentException(text);
        });
  }

  /** The entry as one writes it. */
  @Override
  public String toString() {
    return path.isEmpty() ? name + (community ? " FROM community" : "") : path;
  }
}
