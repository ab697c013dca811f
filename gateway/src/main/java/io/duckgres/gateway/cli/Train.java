package io.duckgres.gateway.cli;

import io.duckgres.gateway.config.ConfigLoader;
import io.duckgres.types.TsvResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * {@code duckgres train}: a server of its own in a temporary directory, which a driver puts through
 * the statements of {@code training.tsv}. Run by the build under the JVM's {@code
 * -XX:AOTCacheOutput}, so that later starts find the classes loaded and linked, and the compiler
 * knows what is hot.
 */
final class Train implements Subcommand {
  private static final int ROUNDS = 300;

  @Override
  public String name() {
    return "train";
  }

  @Override
  public String description() {
    return "Run typical statements on a server of its own, for the build's start-up cache";
  }

  @Override
  public int run(ParseResult parsed, Map<String, String> environment) {
    try {
      Path directory = Files.createTempDirectory("duckgres-train");
      try {
        train(directory);
      } finally {
        delete(directory);
      }
      return 0;
    } catch (IOException | SQLException e) {
      throw new StartFailure("training failed: " + e.getMessage(), e);
    }
  }

  private static void train(Path directory) throws SQLException {
    ServerProcess server =
        ServerProcess.start(
            ConfigLoader.load(
                Map.of(
                    "host",
                    "127.0.0.1",
                    "port",
                    "0",
                    "metrics-port",
                    "0",
                    "data-dir",
                    directory.resolve("data").toString(),
                    "cert",
                    directory.resolve("server.crt").toString(),
                    "key",
                    directory.resolve("server.key").toString()),
                Map.of()));
    try {
      for (String mode : List.of("simple", "extended")) {
        try (Connection connection = connect(server.port(), mode)) {
          everyStatement(connection);
          oftenTheSame(connection);
        }
      }
    } finally {
      server.close();
    }
  }

  private static Connection connect(int port, String mode) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", "postgres");
    properties.setProperty("password", "postgres");
    properties.setProperty("sslmode", "require");
    properties.setProperty("preferQueryMode", mode);
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
  }

  private static void everyStatement(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (List<String> row : TsvResource.read(Train.class, "training.tsv")) {
        statement.execute(row.getFirst());
      }
    }
  }

  private static void oftenTheSame(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        PreparedStatement prepared =
            connection.prepareStatement("SELECT id, name FROM training WHERE id = ?")) {
      for (int i = 0; i < ROUNDS; i++) {
        statement.execute("SELECT " + i);
        prepared.setInt(1, i);
        prepared.executeQuery().close();
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
