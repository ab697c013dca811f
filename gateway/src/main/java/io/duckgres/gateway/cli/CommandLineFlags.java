package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigKey;
import io.duckgres.gateway.config.ConfigKeys;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The {@code duckgres} command: one option a configuration key that has a flag. */
final class CommandLineFlags {
  /** The Go original writes flags with one dash ({@code -data-dir}); both forms are taken. */
  static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.create().name("duckgres");
    spec.usageMessage()
        .description(
            "A PostgreSQL server in front of DuckDB: any PostgreSQL client connects and gets"
                + " PostgreSQL's answers at DuckDB's speed.",
            "")
        .optionListHeading(
            "Options (each also a key of the config file and, mostly, a variable):%n")
        .footer(
            "",
            "Flags win over DUCKGRES_* environment variables, those over the config file.",
            "Example: duckgres --port 5433 --data-dir /var/lib/duckgres");
    spec.mixinStandardHelpOptions(true);
    spec.version("duckgres " + Version.text());
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key.flag() != null) {
        spec.addOption(option(key));
      }
    }
    return new CommandLine(spec).setUsageHelpAutoWidth(true);
  }

  /** Flag name without dashes to its text, of the flags that were given. */
  static Map<String, String> given(ParseResult parsed) {
    Map<String, String> flags = new LinkedHashMap<>();
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key.flag() != null && parsed.hasMatchedOption("--" + key.flag())) {
        flags.put(key.flag(), parsed.matchedOptionValue("--" + key.flag(), ""));
      }
    }
    return flags;
  }

  private static OptionSpec option(ConfigKey<?> key) {
    String variable = key.variable() == null ? "" : " [" + key.variable() + "]";
    String preset = key.defaultText() == null ? "" : " (default " + key.defaultText() + ")";
    return OptionSpec.builder("--" + key.flag(), "-" + key.flag())
        .type(String.class)
        .paramLabel(key.type().label())
        .description(key.description() + preset + variable)
        .build();
  }

  private CommandLineFlags() {}
}
