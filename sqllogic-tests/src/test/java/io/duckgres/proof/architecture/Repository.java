package io.duckgres.proof.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree these tests were built from. */
final class Repository {
  /** Its top folder. */
  static final Path TOP = top();

  private Repository() {}

  /** Files below a folder that a build did not make. */
  static List<Path> sources(String suffix) {
    try (Stream<Path> files = Files.walk(TOP)) {
      return files
          .filter(f -> f.toString().endsWith(suffix))
          .filter(f -> !TOP.relativize(f).toString().matches("(.*/)?(target|\\.git)/.*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path top() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
