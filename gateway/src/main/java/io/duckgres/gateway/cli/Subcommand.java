package io.duckgres.gateway.cli;

import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command beside {@code serve}: {@code duckgres NAME}. */
interface Subcommand {
  String name();

  /** One line for {@code --help}. */
  String description();

  /** Adds the command's own options and arguments. */
  default void describe(CommandSpec spec) {}

  /** Whether it takes the server's configuration flags. */
  default boolean takesConfiguration() {
    return false;
  }

  /**
   * Does it, printing to standard output.
   *
   * @return the exit status
   * @throws StartFailure what went wrong, for standard error
   */
  int run(ParseResult parsed, Map<String, String> environment);
}
