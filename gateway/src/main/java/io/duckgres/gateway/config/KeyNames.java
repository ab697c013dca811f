package io.duckgres.gateway.config;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finding a key by its YAML path, and the nearest one for a path that is none. */
final class KeyNames {
  /**
   * Keys of the Go original that this version reads without effect; one a line, {@code x.} a whole
   * section.
   */
  private static final List<String> ORIGINAL = original();

  static @Nullable ConfigKey<?> find(String path) {
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key.path().equals(path)) {
        return key;
      }
    }
    return null;
  }

  static boolean isOfTheOriginal(String path) {
    return ORIGINAL.stream()
        .anyMatch(
            k -> k.endsWith(".") ? path.startsWith(k) : path.equals(k) || path.startsWith(k + "."));
  }

  /** {@code ; did you mean 'port'?} when some key is near, else nothing. */
  static String hint(String path) {
    return ConfigKeys.ALL.stream()
        .map(ConfigKey::path)
        .filter(k -> distance(k, path) <= Math.max(2, path.length() / 4))
        .min(Comparator.comparingInt(k -> distance(k, path)))
        .map(k -> "; did you mean '" + k + "'?")
        .orElse("");
  }

  /** Levenshtein's edit distance, one row at a time. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }

  private static List<String> original() {
    try (InputStream in =
            Objects.requireNonNull(KeyNames.class.getResourceAsStream("original_keys.txt"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private KeyNames() {}
}
