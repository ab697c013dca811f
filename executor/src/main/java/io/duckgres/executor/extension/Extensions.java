package io.duckgres.executor.extension;

import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Loads extensions into engine instances, from files only: a connection never waits for a network.
 * What cannot be had is warned of once a process. Safe for any thread.
 */
public final class Extensions {
  private static final Logger LOG = LoggerFactory.getLogger(Extensions.class);

  private final ExtensionOptions options;
  private final Consumer<String> report;
  private final Set<String> warned = ConcurrentHashMap.newKeySet();

  /** A default that cannot be had is worth a line, what somebody asked for a warning. */
  public Extensions(ExtensionOptions options) {
    this(options, text -> LOG.atLevel(options.asked() ? Level.WARN : Level.INFO).log(text));
  }

  Extensions(ExtensionOptions options, Consumer<String> report) {
    this.options = options;
    this.report = report;
  }

  /** Loads all that are wanted; to be called before the instance is locked down. */
  public void load(Connection connection) {
    for (ExtensionSpec spec : options.wanted()) {
      String problem = problemOfLoading(connection, spec);
      if (problem != null && warned.add(spec.toString())) {
        report.accept("extension %s is not available: %s".formatted(spec, problem));
      }
    }
  }

  /** Loads one that something depends on; the answer is what prevents it, null for success. */
  public @Nullable String require(Connection connection, String name) {
    return problemOfLoading(connection, ExtensionSpec.parse(name));
  }

  private @Nullable String problemOfLoading(Connection connection, ExtensionSpec spec) {
    String known =
        SingleValue.find(
            connection,
            "SELECT extension_name FROM duckdb_extensions() WHERE extension_name = '%1$s' OR '%1$s' IN (SELECT unnest(aliases))"
                .formatted(spec.name()));
    String name = known == null ? spec.name() : known;
    if (isLoaded(connection, name)) {
      return null;
    }
    Path file = new ExtensionFiles(connection, options.directories()).find(spec, name);
    if (file == null) {
      return spec.path().isEmpty()
          ? "no file %s.duckdb_extension in %s".formatted(name, options.directories())
          : "no such file";
    }
    try {
      connection.query("LOAD '" + file.toString().replace("'", "''") + "'").close();
      LOG.debug("extension {} loaded from {}", name, file);
      return null;
    } catch (EngineError e) {
      return e.message().lines().findFirst().orElse("unknown error");
    }
  }

  private static boolean isLoaded(Connection connection, String name) {
    return SingleValue.find(
            connection,
            "SELECT extension_name FROM duckdb_extensions() WHERE loaded AND extension_name = '%s'"
                .formatted(name))
        != null;
  }
}
