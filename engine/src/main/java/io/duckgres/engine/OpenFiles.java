package io.duckgres.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The database files open in this process, by canonical path and by the file system's own key, so
 * that a file is known by every name and link. DuckDB's file lock does not see a second opening by
 * the same process.
 */
final class OpenFiles {
  private final Set<Object> keys = new HashSet<>();

  /**
   * Takes a path, and the file there if it exists; returns all that is taken now. To be called
   * again after opening, when a new file has got its own key. EngineError when another has one of
   * them.
   *
   * @param before what the same opener took before
   */
  synchronized Set<Object> take(Path path, Set<Object> before) {
    Set<Object> wanted = keysOf(path);
    wanted.removeAll(before);
    for (Object key : wanted) {
      if (keys.contains(key)) {
        throw new EngineError(
            ErrorType.CONNECTION, "The database file " + path + " is already open in this process");
      }
    }
    keys.addAll(wanted);
    wanted.addAll(before);
    return wanted;
  }

  synchronized void giveBack(Collection<Object> taken) {
    keys.removeAll(taken);
  }

  private static Set<Object> keysOf(Path path) {
    try {
      var found = new HashSet<Object>();
      found.add(canonical(path));
      if (Files.exists(path)) {
        Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        if (key != null) {
          found.add(key);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same for every way to write a path, also where the file does not exist yet. */
  static Path canonical(Path path) throws IOException {
    Path absolute = path.toAbsolutePath().normalize();
    if (Files.exists(absolute)) {
      return absolute.toRealPath();
    }
    Path parent = absolute.getParent();
    Path name = absolute.getFileName();
    return parent != null && name != null && Files.exists(parent)
        ? parent.toRealPath().resolve(name)
        : absolute;
  }
}
