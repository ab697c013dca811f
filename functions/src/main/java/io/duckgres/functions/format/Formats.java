package io.duckgres.functions.format;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Compiled formats by their text, so many as a program has; further ones are compiled each time.
 */
final class Formats<T> {
  private static final int MOST = 500;

  private final Map<String, T> known = new ConcurrentHashMap<>();
  private final Function<String, T> compiler;

  Formats(Function<String, T> compiler) {
    this.compiler = compiler;
  }

  T of(String text) {
    T format = known.get(text);
    if (format == null) {
      format = compiler.apply(text);
      if (known.size() < MOST) {
        known.put(text, format);
      }
    }
    return format;
  }
}
