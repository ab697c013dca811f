package io.duckgres.functions.jsonpath;

import java.util.concurrent.ConcurrentHashMap;

/** Parsed paths by their text; most statements have one. Safe for any thread. */
final class PathCache {
  private static final int MOST = 1000;

  private final ConcurrentHashMap<String, Path> paths = new ConcurrentHashMap<>();

  /** The parsed path; errors as {@link PathParser}'s. */
  Path get(String text) {
    Path path = paths.get(text);
    if (path == null) {
      path = PathParser.parse(text);
      if (paths.size() >= MOST) {
        paths.clear();
      }
      paths.put(text, path);
    }
    return path;
  }
}
