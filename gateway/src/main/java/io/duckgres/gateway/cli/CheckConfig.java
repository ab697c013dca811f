package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigLoader;
import io.duckgres.gateway.config.ServerConfig;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code duckgres check-config}: reads the configuration as {@code serve} would, and stops. */
final class CheckConfig implements Subcommand {
  @Override
  public String name() {
    return "check-config";
  }

  @Override
  public String description() {
    return "Read the configuration, name every problem in it, and start nothing";
  }

  @Override
  public boolean takesConfiguration() {
    return true;
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    ServerConfig config = ConfigLoader.load(CommandLineFlags.given(parsed), environment);
    for (String key : config.withoutEffect()) {
      System.out.println("accepted but without effect in this version: " + key);
    }
    System.out.println("the configuration is right");
    return 0;
  }
}
