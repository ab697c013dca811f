package io.duckgres.executor.lake;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.executor.extension.Extensions;
import io.duckgres.executor.extension.SingleValue;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Attaches the lake to an engine instance, before that is locked down. */
public final class LakeAttachment {
  /** The engine's name of the lake, which all sessions work in; the Go original's. */
  public static final String NAME = "ducklake";

  private static final String DELTA = "delta";

  private final LakeOptions options;
  private final Extensions extensions;
  private final Connection connection;

  private LakeAttachment(LakeOptions options, Extensions extensions, Connection connection) {
    this.options = options;
    this.extensions = extensions;
    this.connection = connection;
  }

  /**
   * @return the directories that the lakes' files are in, which the instance may go on reading
   * @throws PgError FATAL 58030: an extension is missing, or the engine cannot attach it
   */
  public static List<String> attach(
      LakeOptions options, Extensions extensions, Connection connection) {
    return new LakeAttachment(options, extensions, connection).attach();
  }

  private List<String> attach() {
    require(NAME);
    String store = options.metadataStore();
    if (store.startsWith("postgres:")) {
      require("postgres_scanner");
      run("SET GLOBAL pg_pool_enable_thread_local_cache = " + options.threadLocalCache());
    } else if (store.startsWith("sqlite:")) {
      require("sqlite_scanner");
    } else if (store.startsWith("mysql:")) {
      require("mysql_scanner");
    }
    if (options.remote()) {
      require("httpfs");
      if (options.objectStore().credentialChain()) {
        require("aws");
      }
      run(options.objectStore().secret());
    }
    List<String> directories = new ArrayList<>();
    String data = directory(options.dataPath());
    run(
        "ATTACH %s AS %s%s"
            .formatted(
                literal("ducklake:" + store),
                NAME,
                data.isEmpty() ? "" : " (DATA_PATH " + literal(data) + ")"));
    directories.add(data.isEmpty() ? dataPath() : data);
    if (!options.deltaPath().isEmpty()) {
      require(DELTA);
      run("ATTACH %s AS %s (TYPE delta)".formatted(literal(options.deltaPath()), DELTA));
      directories.add(directory(options.deltaPath()));
    }
    return directories;
  }

  /** Where the lake itself says its files are. */
  private String dataPath() {
    String path =
        SingleValue.get(
            connection,
            "SELECT value FROM ducklake_options('%s') WHERE option_name = 'data_path'"
                .formatted(NAME));
    return directory(path);
  }

  /** An absolute directory that exists, with the slash the engine expects; a URL as it is. */
  private static String directory(String path) {
    if (path.isEmpty() || path.contains("://")) {
      return path;
    }
    try {
      Path absolute = Path.of(path).toAbsolutePath().normalize();
      Files.createDirectories(absolute);
      return absolute + "/";
    } catch (IOException e) {
      throw PgError.fatal(
              SqlState.IO_ERROR, "could not create the lake's directory: " + e.getMessage())
          .causedBy(e);
    }
  }

  private void require(String extension) {
    String problem = extensions.require(connection, extension);
    if (problem != null) {
      throw PgError.fatal(
          SqlState.IO_ERROR,
          "could not attach the lake: extension %s is not available: %s"
              .formatted(extension, problem));
    }
  }

  private void run(String sql) {
    try {
      connection.query(sql).close();
    } catch (EngineError e) {
      // The engine may repeat the connection string, which can hold a password.
      String said = e.message().replace(options.metadataStore(), "...");
      throw PgError.fatal(
          SqlState.IO_ERROR,
          "could not attach the lake: "
              + said.replaceAll("(?i)(password\\s*=\\s*)('[^']*'|\\S+)", "$1..."));
    }
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
