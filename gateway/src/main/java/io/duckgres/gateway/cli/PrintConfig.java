package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigLoader;
import io.duckgres.gateway.config.ConfigText;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code duckgres print-config}: the values in force, or what one could write. */
final class PrintConfig implements Subcommand {
  @Override
  public String name() {
    return "print-config";
  }

  @Override
  public String description() {
    return "Print the values in force as YAML, each with its source; secrets are masked";
  }

  @Override
  public boolean takesConfiguration() {
    return true;
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(flag("--example", "Print an example file with every key and its default"));
    spec.addOption(flag("--markdown", "Print the table of docs/configuration.md"));
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    if (parsed.hasMatchedOption("--example")) {
      System.out.print(ConfigText.example());
    } else if (parsed.hasMatchedOption("--markdown")) {
      System.out.print(ConfigText.markdown());
    } else {
      System.out.print(
          ConfigText.values(
              ConfigLoader.loadWithSources(CommandLineFlags.given(parsed), environment)));
    }
    return 0;
  }
}
