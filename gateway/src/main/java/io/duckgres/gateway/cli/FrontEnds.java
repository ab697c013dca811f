package io.duckgres.gateway.cli;

import io.duckgres.executor.Executor;
import io.duckgres.executor.FrontEnd;
import io.duckgres.gateway.config.ServerConfig;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The front ends beside this module's own, which are there when their libraries are. */
final class FrontEnds implements AutoCloseable {
  private static final String FLIGHT = "flight";

  private volatile @Nullable FrontEnd flight;

  /**
   * Starts those that the configuration asks for; TLS files exist by now.
   *
   * @throws StartFailure one cannot start
   */
  void start(ServerConfig config, Executor executor) {
    if (config.flight().port() == 0) {
      return;
    }
    FrontEnd found = find(FLIGHT);
    if (found == null) {
      throw new StartFailure(
          "flight_port is set, but the Flight SQL libraries are not installed", null);
    }
    try {
      int unused = found.start(executor, Wiring.flightSection(config));
      flight = found;
    } catch (RuntimeException | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new StartFailure("cannot offer Flight SQL: " + cause.getMessage(), e);
    }
  }

  /** Flight sessions open now. */
  int flightSessions() {
    FrontEnd running = flight;
    return running == null ? 0 : running.sessions();
  }

  /** Hands on what can change. */
  void reload(ServerConfig config) {
    FrontEnd running = flight;
    if (running != null) {
      running.reload(Wiring.flightSection(config));
    }
  }

  private static @Nullable FrontEnd find(String name) {
    for (FrontEnd frontEnd : ServiceLoader.load(FrontEnd.class)) {
      if (frontEnd.name().equals(name)) {
        return frontEnd;
      }
    }
    return null;
  }

  @Override
  public void close() {
    if (flight != null) {
      flight.close();
    }
  }
}
