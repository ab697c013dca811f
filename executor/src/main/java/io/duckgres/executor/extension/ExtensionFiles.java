package io.duckgres.executor.extension;

import io.duckgres.engine.Connection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds an extension's file: flat in a directory, or where {@code INSTALL} puts it ({@code
 * v1.5.5/linux_amd64/NAME.duckdb_extension}).
 */
final class ExtensionFiles {
  private final List<Path> directories;
  private final String version;
  private final String platform;

  ExtensionFiles(Connection connection, List<Path> directories) {
    this.directories = directories;
    this.version = SingleValue.get(connection, "SELECT library_version FROM pragma_version()");
    this.platform = SingleValue.get(connection, "SELECT platform FROM pragma_platform()");
  }

  /** The file, null when no directory has it. */
  @Nullable Path find(ExtensionSpec spec, String engineName) {
    if (!spec.path().isEmpty()) {
      Path path = Path.of(spec.path());
      return Files.isRegularFile(path) ? path : null;
    }
    return directories.stream()
        .flatMap(d -> Stream.of(d, d.resolve(version).resolve(platform)))
        .flatMap(d -> Stream.of(engineName, spec.name()).distinct().map(n -> file(d, n)))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElse(null);
  }

  private static Path file(Path directory, String name) {
    return directory.resolve(name + ExtensionSpec.FILE_ENDING);
  }
}
