package io.duckgres.gateway.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The environment, in which {@code NAME_FILE} may name a file that holds the value of NAME. */
final class EnvironmentVariables {
  private static final String FILE = "_FILE";

  private final Map<String, String> environment;
  private final List<String> problems;

  /**
   * @param problems takes unreadable files and values given twice
   */
  EnvironmentVariables(Map<String, String> environment, List<String> problems) {
    this.environment = environment;
    this.problems = problems;
  }

  /** The value of a variable or of its file, null when neither is set or it is empty. */
  @Nullable String text(String name) {
    String direct = nonEmpty(environment.get(name));
    String file = nonEmpty(environment.get(name + FILE));
    if (file == null) {
      return direct;
    }
    if (direct != null) {
      problems.add("environment variables " + name + " and " + name + FILE + " are both set");
      return direct;
    }
    try {
      return nonEmpty(Files.readString(Path.of(file)).stripTrailing());
    } catch (IOException | InvalidPathException e) {
      problems.add("environment variable " + name + FILE + ": cannot read " + e.getMessage());
      return null;
    }
  }

  private static @Nullable String nonEmpty(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
