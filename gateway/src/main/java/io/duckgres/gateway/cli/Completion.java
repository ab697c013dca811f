package io.duckgres.gateway.cli;

import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine.ParseResult;

/** {@code duckgres completion}: for bash and zsh, {@code source <(duckgres completion)}. */
final class Completion implements Subcommand {
  @Override
  public String name() {
    return "completion";
  }

  @Override
  public String description() {
    return "Print a completion script for bash and zsh: source <(duckgres completion)";
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    System.out.print(AutoComplete.bash("duckgres", CommandLineFlags.commandLine()));
    return 0;
  }
}
