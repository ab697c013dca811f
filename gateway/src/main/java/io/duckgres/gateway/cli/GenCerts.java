package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigLoader;
import io.duckgres.gateway.config.ServerConfig;
import io.duckgres.gateway.server.SelfSigned;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code duckgres gen-certs}: the self-signed certificate of a first start, made beforehand. */
final class GenCerts implements Subcommand {
  @Override
  public String name() {
    return "gen-certs";
  }

  @Override
  public String description() {
    return "Make a self-signed certificate and its key where the configuration names them";
  }

  @Override
  public boolean takesConfiguration() {
    return true;
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    ServerConfig config = ConfigLoader.load(CommandLineFlags.given(parsed), environment);
    for (Path file : List.of(config.certificate(), config.privateKey())) {
      if (Files.exists(file)) {
        throw new StartFailure(file + " exists already; it is not overwritten", null);
      }
    }
    try {
      SelfSigned.write(config.certificate(), config.privateKey());
    } catch (IOException e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
    }
    System.out.println("made " + config.certificate() + " with key " + config.privateKey());
    return 0;
  }
}
