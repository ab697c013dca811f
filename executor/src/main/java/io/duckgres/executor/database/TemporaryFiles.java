package io.duckgres.executor.database;

import io.duckgres.executor.ExecutorConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where instances write what does not fit into memory: a directory for each. */
final class TemporaryFiles {
  private static final Logger LOG = LoggerFactory.getLogger(TemporaryFiles.class);
  private static final String ROOT = "tmp";

  private TemporaryFiles() {}

  /** The directory of one database, which the engine makes in one that is there, and removes. */
  static Path directory(ExecutorConfig config, DatabaseRef ref) throws IOException {
    Path directory = config.dataDir().resolve(ROOT).resolve(ref.file());
    Path parent = directory.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    return directory;
  }

  /** Removes what a server that was killed has left; before any database is open. */
  static void clear(ExecutorConfig config) {
    Path root = config.dataDir().resolve(ROOT);
    if (!config.filePersistence() || !Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> left = Files.walk(root)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      LOG.warn("cannot remove temporary files in {}: {}", root, e.toString());
    }
  }
}
