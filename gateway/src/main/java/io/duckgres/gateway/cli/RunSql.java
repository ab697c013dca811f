package io.duckgres.gateway.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code duckgres sql}: statements to a running server, for machines without psql. */
final class RunSql implements Subcommand {
  @Override
  public String name() {
    return "sql";
  }

  @Override
  public String description() {
    return "Run SQL (argument or standard input) on a running server and print the rows";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(option("--host", "HOST", "127.0.0.1", "Server's address"));
    spec.addOption(option("--port", "PORT", "5432", "Server's port"));
    spec.addOption(option("--user", "USER", "postgres", "User; the password is PGPASSWORD's"));
    spec.addOption(option("--database", "NAME", "postgres", "Database"));
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("SQL")
            .type(String.class)
            .index("0")
            .arity("0..1")
            .description("The statements; standard input without it")
            .build());
  }

  private static OptionSpec option(String name, String label, String preset, String description) {
    return OptionSpec.builder(name)
        .type(String.class)
        .paramLabel(label)
        .defaultValue(preset)
        .description(description + " (default " + preset + ")")
        .build();
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    Properties properties = new Properties();
    properties.setProperty("user", value(parsed, "--user"));
    properties.setProperty("password", environment.getOrDefault("PGPASSWORD", "postgres"));
    properties.setProperty("sslmode", "prefer");
    properties.setProperty("ApplicationName", "duckgres sql");
    properties.setProperty("preferQueryMode", "simple");
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                value(parsed, "--host"), value(parsed, "--port"), value(parsed, "--database"));
    try (Connection connection = DriverManager.getConnection(url, properties);
        Statement statement = connection.createStatement()) {
      print(
          statement,
          parsed.hasMatchedPositional(0)
              ? parsed.matchedPositionalValue(0, "")
              : StandardInput.text());
      return 0;
    } catch (SQLException e) {
      throw new StartFailure(e.getSQLState() + " " + e.getMessage(), e);
    }
  }

  private static String value(ParseResult parsed, String option) {
    return parsed.matchedOptionValue(
        option, parsed.commandSpec().findOption(option).defaultValue());
  }

  private static void print(Statement statement, String sql) throws SQLException {
    boolean hasRows = statement.execute(sql);
    while (hasRows || statement.getUpdateCount() != -1) {
      for (SQLWarning w = statement.getWarnings(); w != null; w = w.getNextWarning()) {
        System.err.println(w.getMessage());
      }
      if (hasRows) {
        try (ResultSet rows = statement.getResultSet()) {
          print(rows);
        }
      } else {
        System.out.println("rows changed: " + statement.getUpdateCount());
      }
      hasRows = statement.getMoreResults();
    }
  }

  /** Tab-separated under one line of names; NULL is empty. */
  private static void print(ResultSet rows) throws SQLException {
    ResultSetMetaData columns = rows.getMetaData();
    StringBuilder line = new StringBuilder();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      line.append(i > 1 ? "\t" : "").append(columns.getColumnLabel(i));
    }
    System.out.println(line);
    while (rows.next()) {
      line.setLength(0);
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        String value = rows.getString(i);
        line.append(i > 1 ? "\t" : "").append(value == null ? "" : value);
      }
      System.out.println(line);
    }
  }
}
