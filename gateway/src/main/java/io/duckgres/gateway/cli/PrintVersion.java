package io.duckgres.gateway.cli;

import io.duckgres.executor.ServerVersion;
import java.util.Map;
import picocli.CommandLine.ParseResult;

/** {@code duckgres version}: this server, its engine and its Java. */
final class PrintVersion implements Subcommand {
  @Override
  public String name() {
    return "version";
  }

  @Override
  public String description() {
    return "Print the versions of Duckgres, DuckDB and Java";
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    System.out.println("duckgres " + Version.text());
    System.out.println("DuckDB " + ServerVersion.engine());
    System.out.println("answers as PostgreSQL " + ServerVersion.POSTGRES);
    System.out.println("Java " + Runtime.version());
    return 0;
  }
}
