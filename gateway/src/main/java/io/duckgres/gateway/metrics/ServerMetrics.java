package io.duckgres.gateway.metrics;

import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.database.EngineUse;
import io.duckgres.executor.observe.Observer;
import io.duckgres.executor.schedule.Admission;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The Go original's metrics of a single server under their names, and the process's own. Safe for
 * any thread; recording does not block.
 */
public final class ServerMetrics implements Observer {
  /** The Go original counts by organisation; a single server has one without a name. */
  private static final String ORG = "org";

  private static final Duration[] LATENCIES = {
    Duration.ofMillis(1),
    Duration.ofMillis(5),
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(5),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1)
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Timer duration;
  private final Counter successes = queries("success");
  private final Counter failures = queries("error");
  private final Counter cancellations = queries("canceled");
  private final Counter errors;
  private final Counter authenticationFailures;
  private final Counter rejects;

  public ServerMetrics() {
    duration =
        Timer.builder("duckgres.query.duration")
            .description("Query execution duration")
            .tag(ORG, "")
            .serviceLevelObjectives(LATENCIES)
            .register(registry);
    errors = counter("duckgres.query.errors", "Total number of failed queries");
    authenticationFailures =
        counter("duckgres.auth.failures", "Total number of authentication failures");
    rejects =
        counter(
            "duckgres.rate.limit.rejects",
            "Total number of connections rejected due to rate limiting");
    for (String outcome :
        List.of(
            "created", "reused", "auth_failed", "rate_limited", "create_failed", "token_invalid")) {
      counter("duckgres.flight.ingress.sessions", "Flight session outcomes", "outcome", outcome);
    }
    for (String trigger : List.of("periodic", "forced")) {
      counter(
          "duckgres.flight.sessions.reaped",
          "Number of Flight sessions reaped",
          "trigger",
          trigger);
    }
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  private Counter queries(String outcome) {
    return Counter.builder("duckgres.query")
        .description("Total number of non-empty query attempts by terminal outcome")
        .tag(ORG, "")
        .tag("outcome", outcome)
        .register(registry);
  }

  private Counter counter(String name, String description, String... tags) {
    return Counter.builder(name).description(description).tags(tags).register(registry);
  }

  /** A value asked for when somebody looks. */
  public void gauge(String name, String description, Supplier<Number> value) {
    Gauge.builder(name, value).description(description).register(registry);
  }

  /** What the engine takes, asked for when somebody looks. */
  public void engine(Supplier<EngineUse> use) {
    Sampled<EngineUse> sampled = new Sampled<>(use);
    gauge("duckgres.engine.databases.open", "Databases open", () -> sampled.get().instances());
    gauge(
        "duckgres.engine.memory.bytes",
        "Memory of the engine's buffers",
        () -> sampled.get().memoryBytes());
    gauge(
        "duckgres.engine.memory.limit.bytes",
        "What the engine's buffers may take",
        () -> sampled.get().limitBytes());
    gauge(
        "duckgres.engine.temporary.bytes",
        "Bytes of temporary files of the engine",
        () -> sampled.get().temporaryBytes());
  }

  /** Who runs a statement and who waits, asked for when somebody looks. */
  public void admission(Admission admission) {
    gauge(
        "duckgres.admission.running",
        "Statements that run and count for the limits of admission",
        admission::running);
    gauge("duckgres.admission.waiting", "Statements that wait for their turn", admission::waiting);
  }

  @Override
  public void flightCall(String method, long nanos) {
    Timer.builder("duckgres.flight.rpc.duration")
        .description("Flight RPC duration by method")
        .tag("method", method)
        .serviceLevelObjectives(LATENCIES)
        .register(registry)
        .record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  public void flightSession(String outcome) {
    counter("duckgres.flight.ingress.sessions", "Flight session outcomes", "outcome", outcome)
        .increment();
  }

  @Override
  public void flightSessionReaped(String trigger) {
    counter(
            "duckgres.flight.sessions.reaped",
            "Number of Flight sessions reaped",
            "trigger",
            trigger)
        .increment();
  }

  @Override
  public void statementEnded(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {
    duration.record(nanos, TimeUnit.NANOSECONDS);
    if (error == null) {
      successes.increment();
      return;
    }
    SqlState failure = error.sqlState();
    (failure == SqlState.QUERY_CANCELED ? cancellations : failures).increment();
    errors.increment();
    Counter.builder("duckgres.errors")
        .description("Errors sent to clients by SQLSTATE")
        .tag("sqlstate", failure.code())
        .register(registry)
        .increment();
  }

  @Override
  public void authenticationFailed() {
    authenticationFailures.increment();
  }

  @Override
  public void connectionRejected() {
    rejects.increment();
  }

  /** The text that Prometheus reads. */
  public String scrape() {
    return registry.scrape();
  }
}
