package io.duckgres.gateway.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Plain HTTP for machines that watch: {@code /metrics}, {@code /health} (the process answers),
 * {@code /ready} (it takes connections, 503 when not or no longer), {@code /version}. One thread,
 * which serves nothing else.
 */
public final class MetricsServer implements AutoCloseable {
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService thread;

  /**
   * Listens.
   *
   * @throws IOException the address is taken or not ours
   */
  public MetricsServer(
      InetSocketAddress address, ServerMetrics metrics, BooleanSupplier ready, String version)
      throws IOException {
    server = HttpServer.create(address, 16);
    thread =
        Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("metrics").daemon(true).factory());
    server.setExecutor(thread);
    answer("/metrics", PROMETHEUS, metrics::scrape);
    answer("/health", TEXT, () -> "alive\n");
    answer("/version", TEXT, () -> version + "\n");
    server.createContext(
        "/ready",
        exchange -> {
          boolean isReady = ready.getAsBoolean();
          respond(exchange, isReady ? 200 : 503, TEXT, isReady ? "ready\n" : "not ready\n");
        });
    server.start();
  }

  private void answer(String path, String type, Supplier<String> body) {
    server.createContext(path, exchange -> respond(exchange, 200, type, body.get()));
  }

  private static void respond(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      String path = exchange.getHttpContext().getPath();
      if (!exchange.getRequestURI().getPath().equals(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      if (!exchange.getRequestMethod().equals("GET")
          && !exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(405, -1);
        return;
      }
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      if (exchange.getRequestMethod().equals("HEAD")) {
        exchange.sendResponseHeaders(status, -1);
        return;
      }
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  /** The address it listens on. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  @Override
  public void close() {
    server.stop(0);
    thread.shutdownNow();
  }
}
