package io.duckgres.gateway.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.database.DatabaseRef;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class MetricsServerTest {
  private final ServerMetrics metrics = new ServerMetrics();
  private final AtomicBoolean ready = new AtomicBoolean();
  private final HttpClient client = HttpClient.newHttpClient();
  private final MetricsServer server;

  MetricsServerTest() throws IOException {
    server = new MetricsServer(new InetSocketAddress("127.0.0.1", 0), metrics, ready::get, "v 1");
  }

  @AfterEach
  void close() {
    server.close();
    client.close();
  }

  private HttpResponse<String> request(String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    return client.send(
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build(),
        BodyHandlers.ofString());
  }

  @Test
  void readinessFollowsTheServer() throws Exception {
    assertEquals(200, request("GET", "/health").statusCode());
    assertEquals(503, request("GET", "/ready").statusCode());
    ready.set(true);
    assertEquals(200, request("GET", "/ready").statusCode());
    assertEquals("v 1\n", request("GET", "/version").body());
  }

  @Test
  void otherPathsAndMethodsAreRefused() throws Exception {
    assertEquals(404, request("GET", "/").statusCode());
    assertEquals(404, request("GET", "/metrics/x").statusCode());
    assertEquals(405, request("POST", "/metrics").statusCode());
  }

  @Test
  void metricsHaveTheNamesOfTheGoOriginal() throws Exception {
    metrics.gauge("duckgres.connections.open", "open", () -> 3);
    SessionActivity session =
        new Activity()
            .enter("ann", "ann", new DatabaseRef("ann", "ann", 0, 0, -1), "here", () -> {});
    metrics.statementEnded(session, "SELECT 1", null, 2_000_000);
    metrics.statementEnded(session, null, PgError.error(SqlState.UNDEFINED_TABLE, "x"), 1);
    metrics.statementEnded(session, null, PgError.error(SqlState.QUERY_CANCELED, "x"), 1);
    metrics.authenticationFailed();
    metrics.connectionRejected();
    String text = request("GET", "/metrics").body();
    for (String line :
        new String[] {
          "duckgres_connections_open 3.0",
          "duckgres_query_total{org=\"\",outcome=\"success\"} 1.0",
          "duckgres_query_total{org=\"\",outcome=\"error\"} 1.0",
          "duckgres_query_total{org=\"\",outcome=\"canceled\"} 1.0",
          "duckgres_query_duration_seconds_count{org=\"\"} 3",
          "duckgres_query_duration_seconds_bucket{org=\"\",le=\"0.001\"} 2",
          "duckgres_query_errors_total 2.0",
          "duckgres_errors_total{sqlstate=\"42P01\"} 1.0",
          "duckgres_auth_failures_total 1.0",
          "duckgres_rate_limit_rejects_total 1.0",
        }) {
      assertTrue(text.contains(line + "\n"), line + " in\n" + text);
    }
  }
}
