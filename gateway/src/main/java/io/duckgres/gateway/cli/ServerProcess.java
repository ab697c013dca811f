package io.duckgres.gateway.cli;

import io.duckgres.executor.Executor;
import io.duckgres.gateway.config.ServerConfig;
import io.duckgres.gateway.server.PgServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: its parts started in order, and stopped in the opposite order. */
final class ServerProcess {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

  private final Executor executor;
  private final PgServer server;

  private ServerProcess(Executor executor, PgServer server) {
    this.executor = executor;
    this.server = server;
  }

  /**
   * Returns when connections are accepted.
   *
   * @throws StartFailure saying what is wrong
   */
  static ServerProcess start(ServerConfig config) {
    LOG.info("duckgres {} starting", Version.text());
    if (!config.withoutEffect().isEmpty()) {
      LOG.warn(
          "configuration keys accepted but without effect in this version: {}",
          String.join(", ", config.withoutEffect()));
    }
    checkDataDirectory(config.dataDir());
    Executor executor = executor(config);
    PgServer server = new PgServer(Wiring.serverOptions(config), executor);
    try {
      announce(server.start(), config);
      return new ServerProcess(executor, server);
    } catch (IOException | RuntimeException e) {
      server.close();
      executor.close();
      throw listenFailure(config, e);
    }
  }

  /** For the shutdown hook: ends with status 0, since being asked to stop is not a failure. */
  void stop() {
    LOG.info("shutting down");
    server.close();
    executor.close();
    LOG.info("shut down");
    Runtime.getRuntime().halt(0);
  }

  private static Executor executor(ServerConfig config) {
    try {
      return new Executor(Wiring.executorConfig(config));
    } catch (RuntimeException | LinkageError e) {
      throw new StartFailure("cannot load the DuckDB engine: " + e.getMessage(), e);
    }
  }

  private static void announce(InetSocketAddress address, ServerConfig config) {
    if (config.users().isEmpty()) {
      LOG.warn(
          "no users are configured: user postgres with password postgres may connect from this"
              + " machine only");
    }
    Instant now = Instant.now();
    Duration since =
        Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
    LOG.info(
        "ready to accept connections on {}:{} after {} s",
        address.getAddress().getHostAddress(),
        address.getPort(),
        String.format(Locale.ROOT, "%.2f", since.toMillis() / 1000.0));
  }

  private static void checkDataDirectory(Path dataDir) {
    try {
      Files.createDirectories(dataDir);
      Files.delete(Files.createTempFile(dataDir, "write-test", ".tmp"));
    } catch (AccessDeniedException e) {
      throw new StartFailure("data directory " + dataDir + " is not writable", e);
    } catch (IOException e) {
      throw new StartFailure("data directory " + dataDir + " cannot be used: " + e.getMessage(), e);
    }
  }

  private static StartFailure listenFailure(ServerConfig config, Exception e) {
    String where = config.host() + ":" + config.port();
    if (e instanceof BindException) {
      return new StartFailure(
          "cannot listen on "
              + where
              + ": "
              + e.getMessage()
              + "; is another server running there?",
          e);
    }
    if (e instanceof UnresolvedAddressException) {
      return new StartFailure("cannot listen on " + where + ": no such host", e);
    }
    return new StartFailure(String.valueOf(e.getMessage()), e);
  }
}
