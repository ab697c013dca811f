package io.duckgres.executor.extension;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.OpenOptions;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches wanted extensions whose files are not there, on a thread of its own while the server
 * already serves: databases opened later have them.
 */
public final class ExtensionDownloads {
  private static final Logger LOG = LoggerFactory.getLogger(ExtensionDownloads.class);

  private ExtensionDownloads() {}

  /** Returns at once; does nothing when downloads are not allowed or nothing is missing. */
  public static void start(ExtensionOptions options) {
    if (options.downloads() && !options.wanted().isEmpty() && !options.directories().isEmpty()) {
      Thread.ofPlatform()
          .name("extension-downloads")
          .daemon(true)
          .start(() -> download(options, options.directories().getLast()));
    }
  }

  private static void download(ExtensionOptions options, Path directory) {
    OpenOptions open =
        OpenOptions.inMemory()
            .with("extension_directory", directory.toString())
            .with("allow_community_extensions", Boolean.toString(options.community()));
    try (Database database = Engine.instance().open(open);
        Connection connection = database.connect()) {
      ExtensionFiles files = new ExtensionFiles(connection, options.directories());
      for (ExtensionSpec spec : options.wanted()) {
        if (spec.path().isEmpty() && files.find(spec, spec.name()) == null) {
          install(connection, spec, directory);
        }
      }
    } catch (EngineError e) {
      LOG.warn("extensions cannot be downloaded: {}", e.message());
    }
  }

  private static void install(Connection connection, ExtensionSpec spec, Path directory) {
    try {
      connection.query("INSTALL " + spec).close();
      LOG.info(
          "extension {} downloaded to {}; databases opened from now on have it", spec, directory);
    } catch (EngineError e) {
      LOG.warn(
          "extension {} cannot be downloaded: {}",
          spec,
          e.message().lines().findFirst().orElse("unknown error"));
    }
  }
}
