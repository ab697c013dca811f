package io.duckgres.gateway.config;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finding a key by its YAML path, and the nearest one for a path that is none. */
final class KeyNames {
  static @Nullable ConfigKey<?> find(String path) {
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key.path().equals(path)) {
        return key;
      }
    }
    return null;
  }

  /** {@code ; did you mean 'port'?} when some key is near, else nothing. */
  static String hint(String path) {
    return hint(path, ConfigKeys.ALL.stream().map(key -> key.path()).toList());
  }

  /** The same of any words. */
  static String hint(String word, List<String> known) {
    return known.stream()
        .filter(k -> distance(k, word) <= Math.max(2, word.length() / 4))
        .min(Comparator.comparingInt(k -> distance(k, word)))
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

  private KeyNames() {}
}
