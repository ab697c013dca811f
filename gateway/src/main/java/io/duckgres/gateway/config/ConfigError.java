package io.duckgres.gateway.config;

import java.util.List;

/** The configuration cannot be used. Holds every problem found, each a line fit for a person. */
public final class ConfigError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  ConfigError(List<String> problems) {
    super(String.join("\n", problems), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** Never empty; the order in which a person would mend them: file, environment, flags. */
  public List<String> problems() {
    return problems;
  }
}
