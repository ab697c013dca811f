package io.duckgres.gateway.cli;

import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.extension.ExtensionOptions;
import io.duckgres.executor.session.SessionLimits;
import io.duckgres.gateway.config.ExtensionSettings;
import io.duckgres.gateway.config.FlightEndpoint;
import io.duckgres.gateway.config.PasswordMethod;
import io.duckgres.gateway.config.ServerConfig;
import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.gateway.server.TlsPolicy;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Hands the configuration on in the terms of the executor and of the listener. */
final class Wiring {
  /** The user of a server without configured users; the listener then admits loopback only. */
  private static final String DEFAULT_USER = "postgres";

  static ExecutorConfig executorConfig(ServerConfig config) {
    ExecutorConfig defaults = ExecutorConfig.defaults(config.dataDir());
    return new ExecutorConfig(
        config.dataDir(),
        config.filePersistence(),
        verifiers(config),
        superusers(config),
        switch (config.unknownDatabase()) {
          case REFUSE -> ExecutorConfig.UnknownDatabase.REFUSE;
          case OWN -> ExecutorConfig.UnknownDatabase.OWN;
        },
        config.engine(),
        defaults.workers(),
        defaults.mostWorkers(),
        sessionLimits(config),
        config.admission(),
        defaults.idleClose(),
        extensions(config.extensions()),
        config.lake(),
        config.log().queryLog(),
        config.copyDirectories());
  }

  private static ExtensionOptions extensions(ExtensionSettings settings) {
    return new ExtensionOptions(
        settings.wanted(),
        settings.given(),
        Stream.concat(Packaged.extensions().stream(), Stream.of(settings.directory())).toList(),
        settings.downloads());
  }

  static ServerOptions serverOptions(ServerConfig config) {
    ServerOptions.Limits limits = ServerOptions.Limits.DEFAULTS;
    return new ServerOptions(
        new ServerOptions.Listen(config.host(), config.port(), config.local()),
        new ServerOptions.Tls(
            switch (config.tlsMode()) {
              case REQUIRE -> TlsPolicy.REQUIRED;
              case REQUIRE_REMOTE -> TlsPolicy.REQUIRED_OFF_LOOPBACK;
              case PREFER -> TlsPolicy.OPTIONAL;
              case OFF -> TlsPolicy.OFF;
            },
            config.certificate(),
            config.privateKey()),
        new ServerOptions.Access(
            config.passwordMethod() == PasswordMethod.CLEARTEXT, config.users().isEmpty()),
        new ServerOptions.Limits(
            maxConnections(config),
            limits.messageBytes(),
            limits.inboundBytes(),
            limits.outboundLow(),
            limits.outboundHigh(),
            limits.ioThreads()),
        new ServerOptions.Timeouts(
            config.sessionInitTimeout().isZero() ? Duration.ofDays(1) : config.sessionInitTimeout(),
            config.idleTimeout(),
            config.shutdownTimeout()),
        config.rateLimits(),
        config.proxies());
  }

  /** The section of the Flight SQL front end. */
  static Map<String, String> flightSection(ServerConfig config) {
    FlightEndpoint flight = config.flight();
    return Map.of(
        "host", config.host(),
        "port", Integer.toString(flight.port()),
        "cert", config.certificate().toString(),
        "key", config.privateKey().toString(),
        "loopback_only", Boolean.toString(config.users().isEmpty()),
        "session_idle_ttl", flight.sessionIdle().toString(),
        "session_reap_interval", flight.reapInterval().toString(),
        "handle_idle_ttl", flight.handleIdle().toString(),
        "session_token_ttl", flight.tokenLife().toString());
  }

  static SessionLimits sessionLimits(ServerConfig config) {
    return new SessionLimits(
        maxConnections(config), config.reservedConnections(), config.connectionsPerUser());
  }

  /** A limit, also where there is none. */
  private static int maxConnections(ServerConfig config) {
    return config.maxConnections() == 0 ? Integer.MAX_VALUE : config.maxConnections();
  }

  /** Those of the users who may do everything. */
  static Set<String> superusers(ServerConfig config) {
    return config.users().isEmpty() ? Set.of(DEFAULT_USER) : config.superusers();
  }

  /** Who may connect; hashing passwords takes milliseconds each. */
  static Map<String, ScramVerifier> verifiers(ServerConfig config) {
    Map<String, String> passwords =
        config.users().isEmpty() ? Map.of(DEFAULT_USER, DEFAULT_USER) : config.users();
    Map<String, ScramVerifier> verifiers = new LinkedHashMap<>();
    passwords.forEach(
        (user, secret) -> {
          ScramVerifier verifier = ScramVerifier.parse(secret);
          verifiers.put(user, verifier != null ? verifier : ScramVerifier.ofPassword(secret));
        });
    return verifiers;
  }

  private Wiring() {}
}
