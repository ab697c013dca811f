package io.duckgres.gateway.cli;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** What a distribution holds beside the jars. */
final class Packaged {
  /** The directory {@code extensions} beside this jar, where there is one. */
  static Optional<Path> extensions() {
    CodeSource source = Packaged.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path extensions = Path.of(source.getLocation().toURI()).resolveSibling("extensions");
      return Files.isDirectory(extensions) ? Optional.of(extensions) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private Packaged() {}
}
