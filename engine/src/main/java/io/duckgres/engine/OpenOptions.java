package io.duckgres.engine;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What to open.
 *
 * @param path a file, made when it does not exist, or {@code :memory:} for a database of its own in
 *     memory
 * @param config DuckDB settings applied while opening, by name, for example {@code memory_limit}
 */
public record OpenOptions(String path, Map<String, String> config) {
  /** The path of a database in memory. */
  public static final String MEMORY = ":memory:";

  public OpenOptions {
    config = Map.copyOf(config);
  }

  /** A new database in memory. */
  public static OpenOptions inMemory() {
    return new OpenOptions(MEMORY, Map.of());
  }

  /** A database file with default settings. */
  public static OpenOptions file(Path file) {
    return new OpenOptions(file.toString(), Map.of());
  }

  /** The same with one more setting. */
  public OpenOptions with(String name, String value) {
    var more = new HashMap<>(config);
    more.put(name, value);
    return new OpenOptions(path, more);
  }

  /** Whether nothing is stored. */
  public boolean isInMemory() {
    return path.equals(MEMORY) || path.isEmpty();
  }
}
