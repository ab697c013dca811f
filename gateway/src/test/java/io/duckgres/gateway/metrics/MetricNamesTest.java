package io.duckgres.gateway.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.database.DatabaseRef;
import io.duckgres.executor.database.EngineUse;
import io.duckgres.executor.schedule.Admission;
import io.duckgres.executor.schedule.AdmissionLimits;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dashboard asks for, and the manual lists, what the server really offers. */
final class MetricNamesTest {
  private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern NAME =
      Pattern.compile("\\b(duckgres|jvm|process|system)_[a-z0-9_]+");

  /** Everything there is after one event of each kind; the process adds its gauges itself. */
  private static Set<String> offered() {
    ServerMetrics metrics = new ServerMetrics();
    for (String gauge :
        new String[] {
          "connections.open", "rate.limited.ips", "sessions.active", "flight.auth.sessions.active"
        }) {
      metrics.gauge("duckgres." + gauge, gauge, () -> 0);
    }
    try (ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor()) {
      metrics.admission(new Admission(AdmissionLimits.NONE, timer));
    }
    metrics.engine(() -> new EngineUse(1, 2, 3, 4));
    metrics.statementEnded(
        new Activity()
            .enter("ann", "ann", new DatabaseRef("ann", "ann", 0, 0, -1), "here", () -> {}),
        null,
        PgError.error(SqlState.UNDEFINED_TABLE, "x"),
        1);
    metrics.flightCall("DoGet", 1);
    metrics.flightSession("created");
    return metrics
        .scrape()
        .lines()
        .filter(l -> !l.startsWith("#"))
        .map(l -> l.split("[ {]", 2)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyQueryOfTheDashboardNamesAMetricThatIsThere() throws IOException {
    Set<String> offered = offered();
    String dashboard = Files.readString(ROOT.resolve("packaging/grafana/dashboards/duckgres.json"));
    Set<String> asked = new TreeSet<>();
    dashboard
        .lines()
        .filter(l -> l.contains("\"expr\""))
        .forEach(l -> NAME.matcher(l).results().forEach(m -> asked.add(m.group())));
    assertTrue(asked.size() > 10, asked::toString);
    asked.removeAll(offered);
    assertEquals(Set.of(), asked, "asked for, but not offered");
  }

  @Test
  void theManualListsEveryMetricOfTheServer() throws IOException {
    Set<String> listed =
        Files.readString(ROOT.resolve("docs/metrics.md"))
            .lines()
            .filter(l -> l.startsWith("| `duckgres_"))
            .map(l -> l.substring(3).split("[`{]", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> offered =
        offered().stream()
            .filter(n -> n.startsWith("duckgres_"))
            .map(n -> n.replaceAll("_seconds_(bucket|count|sum|max)$", "_seconds"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(listed, offered);
  }
}
