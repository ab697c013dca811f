package io.duckgres.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A test that is a file. {@code -Dproof.only=TEXT} keeps those whose name contains TEXT. */
record DataFile(String name, String text) {

  /** The files of a resource folder, by name. */
  static Stream<DataFile> in(String folder) {
    try {
      Path path = Path.of(Objects.requireNonNull(DataFile.class.getResource("/" + folder)).toURI());
      String only = System.getProperty("proof.only", "");
      List<Path> files;
      try (Stream<Path> all = Files.list(path)) {
        files = all.filter(f -> f.getFileName().toString().contains(only)).sorted().toList();
      }
      return files.stream().map(DataFile::read);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DataFile read(Path path) {
    try {
      return new DataFile(path.getFileName().toString(), Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
