package io.duckgres.gateway.cli;

import io.duckgres.executor.statement.Translations;
import io.duckgres.types.PgError;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code duckgres translate}: PostgreSQL's SQL in, DuckDB's out, without a server. What depends on
 * the tables of a database (constants typed by their columns) stays as it is.
 */
final class TranslateSql implements Subcommand {
  private static final String TEXT = "SQL";

  @Override
  public String name() {
    return "translate";
  }

  @Override
  public String description() {
    return "Print the DuckDB SQL of PostgreSQL statements (argument or standard input)";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("--database")
            .type(String.class)
            .paramLabel("NAME")
            .defaultValue("postgres")
            .description("The name the client would have connected to (default postgres)")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel(TEXT)
            .type(String.class)
            .index("0")
            .arity("0..1")
            .description("The statements; standard input without it")
            .build());
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    String sql =
        parsed.hasMatchedPositional(0)
            ? parsed.matchedPositionalValue(0, "")
            : StandardInput.text();
    String database = parsed.matchedOptionValue("--database", "postgres");
    try {
      Translations.lines(sql, database).forEach(System.out::println);
      return 0;
    } catch (PgError e) {
      throw new StartFailure(text(e), e);
    }
  }

  private static String text(PgError error) {
    String place = error.position() > 0 ? " at character " + error.position() : "";
    String hint = error.hint() == null ? "" : "; " + error.hint();
    return error.sqlState().code() + " " + error.message() + place + hint;
  }
}
