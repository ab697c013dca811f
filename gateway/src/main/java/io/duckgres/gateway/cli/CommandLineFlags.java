package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigKey;
import io.duckgres.gateway.config.ConfigKeys;
import io.duckgres.gateway.config.OriginalKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The {@code duckgres} command: one option a configuration key that has a flag. */
final class CommandLineFlags {
  private static final List<Subcommand> SUBCOMMANDS =
      List.of(
          new CheckConfig(),
          new PrintConfig(),
          new HashPassword(),
          new GenCerts(),
          new RunSql(),
          new TranslateSql(),
          new PrintVersion(),
          new Completion(),
          new Train());

  /** The Go original writes flags with one dash ({@code -data-dir}); both forms are taken. */
  static CommandLine commandLine() {
    CommandSpec spec = CommandSpec.create().name("duckgres");
    spec.usageMessage()
        .description(
            "A PostgreSQL server in front of DuckDB: any PostgreSQL client connects and gets"
                + " PostgreSQL's answers at DuckDB's speed. Without a command it starts the"
                + " server.",
            "")
        .optionListHeading(
            "Options (each also a key of the config file and, mostly, a variable):%n")
        .commandListHeading("%nCommands:%n")
        .footer(
            "",
            "Flags win over DUCKGRES_* environment variables, those over the config file.",
            "Example: duckgres --port 5433 --data-dir /var/lib/duckgres");
    spec.mixinStandardHelpOptions(true);
    spec.version("duckgres " + Version.text());
    addConfiguration(spec);
    CommandLine commandLine = new CommandLine(spec);
    for (Subcommand subcommand : SUBCOMMANDS) {
      CommandSpec sub = CommandSpec.create().name(subcommand.name());
      sub.usageMessage().description(subcommand.description() + ".");
      sub.mixinStandardHelpOptions(true);
      subcommand.describe(sub);
      if (subcommand.takesConfiguration()) {
        addConfiguration(sub);
      }
      commandLine.addSubcommand(subcommand.name(), sub);
    }
    return commandLine.setUsageHelpAutoWidth(true);
  }

  /** The subcommand of that name. */
  static Subcommand subcommand(String name) {
    return SUBCOMMANDS.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
  }

  private static void addConfiguration(CommandSpec spec) {
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key.flag() != null) {
        spec.addOption(option(key));
      }
    }
    for (OriginalKey key : OriginalKey.ALL) {
      if (!key.flag().isEmpty()) {
        spec.addOption(
            OptionSpec.builder("--" + key.flag(), "-" + key.flag())
                .type(String.class)
                .arity("0..1")
                .fallbackValue("true")
                .hidden(true)
                .build());
      }
    }
  }

  /** Flag name without dashes to its text, of the flags that were given. */
  static Map<String, String> given(ParseResult parsed) {
    Map<String, String> flags = new LinkedHashMap<>();
    for (ConfigKey<?> key : ConfigKeys.ALL) {
      if (key.flag() != null && parsed.hasMatchedOption("--" + key.flag())) {
        flags.put(key.flag(), parsed.matchedOptionValue("--" + key.flag(), ""));
      }
    }
    for (OriginalKey key : OriginalKey.ALL) {
      if (!key.flag().isEmpty() && parsed.hasMatchedOption("--" + key.flag())) {
        flags.put(key.flag(), parsed.matchedOptionValue("--" + key.flag(), "true"));
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
        .description((key.description() + preset + variable).replace("%", "%%"))
        .build();
  }

  private CommandLineFlags() {}
}
