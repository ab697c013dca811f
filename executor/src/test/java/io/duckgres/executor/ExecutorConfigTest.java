package io.duckgres.executor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExecutorConfigTest {
  private static final ExecutorConfig DEFAULTS = ExecutorConfig.defaults(Path.of("data"));

  @Test
  void shortStatementsHaveTwoThreadsForEachProcessor() {
    int processors = Runtime.getRuntime().availableProcessors();
    assertEquals(Math.max(4, 2 * processors), DEFAULTS.workers());
    assertTrue(DEFAULTS.mostWorkers() >= DEFAULTS.workers());
  }

  @Test
  void aChangeLeavesTheRest() {
    ExecutorConfig changed =
        DEFAULTS.withSuperusers(Set.of("ann")).withCopyDirectories(List.of(Path.of("in")));
    assertEquals(Set.of("ann"), changed.superusers());
    assertEquals(List.of(Path.of("in")), changed.copyDirectories());
    assertEquals(DEFAULTS, changed.withSuperusers(Set.of()).withCopyDirectories(List.of()));
  }
}
