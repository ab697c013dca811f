package io.duckgres.gateway.cli;

import io.duckgres.executor.Executor;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.extension.ExtensionDownloads;
import io.duckgres.executor.observe.Observer;
import io.duckgres.gateway.config.MetricsEndpoint;
import io.duckgres.gateway.config.ServerConfig;
import io.duckgres.gateway.metrics.MetricsServer;
import io.duckgres.gateway.metrics.ServerMetrics;
import io.duckgres.gateway.server.PgServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running server: its parts started in order, and stopped in the opposite order. */
final class ServerProcess implements ConfigReload.Target {
  private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);

  /** What a stop takes beside the statements that run: checkpoints. */
  private static final Duration MARGIN = Duration.ofSeconds(15);

  private final Executor executor;
  private final PgServer server;
  private final @Nullable MetricsServer metrics;
  private final SlowStatements slow = new SlowStatements();
  private final FrontEnds frontEnds = new FrontEnds();
  private final AtomicBoolean ready = new AtomicBoolean();
  private final ServiceManager serviceManager = new ServiceManager(System.getenv());
  private volatile Duration patience;
  private volatile int port;

  private ServerProcess(ServerConfig config) {
    ServerMetrics measured = new ServerMetrics();
    patience = config.shutdownTimeout();
    slow.threshold(config.log().slow());
    executor = executor(config, Observers.of(measured, slow));
    executor.hostRules(config.hostRules());
    server = new PgServer(Wiring.serverOptions(config), executor);
    try {
      observe(measured);
      metrics = metricsServer(config.metrics(), measured);
    } catch (StartFailure e) {
      executor.close();
      throw e;
    }
  }

  /**
   * Returns when connections are accepted.
   *
   * @throws StartFailure saying what is wrong
   */
  static ServerProcess start(ServerConfig config) {
    LOG.info("duckgres {} starting", Version.text());
    if (!config.withoutEffect().isEmpty()) {
      LOG.warn("settings without effect here: {}", String.join("; ", config.withoutEffect()));
    }
    checkDataDirectory(config.dataDir());
    ServerProcess process = new ServerProcess(config);
    try {
      InetSocketAddress address = process.server.start();
      process.port = address.getPort();
      process.frontEnds.start(config, process.executor);
      process.ready.set(true);
      ExtensionDownloads.start(process.executor.config().extensions());
      announce(address, config);
      process.serviceManager.ready();
      return process;
    } catch (StartFailure e) {
      process.close();
      throw e;
    } catch (IOException | RuntimeException e) {
      process.close();
      throw listenFailure(config, e);
    }
  }

  private void observe(ServerMetrics measured) {
    measured.gauge(
        "duckgres.connections.open",
        "Number of currently open client connections",
        server::connections);
    measured.gauge(
        "duckgres.rate.limited.ips",
        "Number of currently rate-limited IP addresses",
        server::bannedAddresses);
    measured.gauge(
        "duckgres.flight.auth.sessions.active",
        "Number of active Flight auth sessions",
        frontEnds::flightSessions);
    measured.engine(executor::engineUse);
    measured.admission(executor.admission());
    measured.gauge(
        "duckgres.sessions.active",
        "Sessions that run a statement now",
        () ->
            executor.activity().sessions().stream()
                .filter(s -> s.state() == SessionActivity.State.ACTIVE)
                .count());
  }

  /** A default port that is taken is no reason not to serve; one that was asked for is. */
  private @Nullable MetricsServer metricsServer(MetricsEndpoint endpoint, ServerMetrics measured) {
    if (endpoint.port() == 0) {
      return null;
    }
    try {
      MetricsServer started =
          new MetricsServer(
              new InetSocketAddress(endpoint.host(), endpoint.port()),
              measured,
              ready::get,
              "duckgres " + Version.text());
      LOG.info("metrics at http://{}:{}/metrics", endpoint.host(), endpoint.port());
      return started;
    } catch (IOException | RuntimeException e) {
      String problem =
          "cannot offer metrics on %s:%d: %s"
              .formatted(endpoint.host(), endpoint.port(), e.getMessage());
      if (endpoint.required()) {
        throw new StartFailure(problem, e);
      }
      LOG.warn("{}; running without (metrics.port chooses another, 0 none)", problem);
      return null;
    }
  }

  /** Puts into force what can change while the server runs. */
  @Override
  public void reload(ServerConfig config) {
    Logging.apply(config.log());
    patience = config.shutdownTimeout();
    slow.threshold(config.log().slow());
    executor.queryLog().options(config.log().queryLog());
    executor.admission().limits(config.admission());
    executor.reload(
        Wiring.verifiers(config), Wiring.superusers(config), Wiring.sessionLimits(config));
    executor.hostRules(config.hostRules());
    frontEnds.reload(config);
    try {
      server.reload(Wiring.serverOptions(config));
    } catch (IOException e) {
      LOG.error("{}; the certificate before stays in use", e.getMessage());
    }
  }

  /** Lets SIGHUP and pg_reload_conf() read the configuration again. */
  void reloadBy(ConfigReload reload) {
    Runnable run = () -> reload.run(this);
    executor.activity().onReload(run);
    Signals.onHangUp(run);
  }

  /** For the shutdown hook: ends with status 0, since being asked to stop is not a failure. */
  void stop() {
    long running =
        executor.activity().sessions().stream()
            .filter(s -> s.state() == SessionActivity.State.ACTIVE)
            .count();
    LOG.info(
        "shutting down: {} connections, {} of them run a statement", server.connections(), running);
    ready.set(false);
    serviceManager.stopping(patience.plus(MARGIN));
    close();
    LOG.info("shut down");
    Runtime.getRuntime().halt(0);
  }

  /** The port it listens on. */
  int port() {
    return port;
  }

  /** Ends sessions as a shutdown does. */
  void close() {
    frontEnds.close();
    server.close();
    executor.close();
    if (metrics != null) {
      metrics.close();
    }
  }

  private static Executor executor(ServerConfig config, Observer observer) {
    try {
      return new Executor(Wiring.executorConfig(config), observer);
    } catch (UncheckedIOException e) {
      throw new StartFailure(String.valueOf(e.getMessage()), e);
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
