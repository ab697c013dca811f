package io.duckgres.executor.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.ExecuteMode;
import io.duckgres.engine.Prepared;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.Role;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabasesTest {
  @TempDir Path directory;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  private final Cluster cluster =
      Cluster.open(
          null,
          Map.of("ann", ScramVerifier.ofPassword("a"), "bob", ScramVerifier.ofPassword("b")),
          Set.of());
  private final Role ann = cluster.state().existingRole("ann");
  private final Role bob = cluster.state().existingRole("bob");

  private Databases databases() {
    return new Databases(ExecutorConfig.defaults(directory), cluster, timer);
  }

  @Test
  void sessionsOfAUserShareOneDatabaseUnderBothItsNames() {
    try (Databases databases = databases()) {
      UserDatabase own = databases.acquire(ann, "ann");
      assertSame(own, databases.acquire(ann, "postgres"));
      assertNotSame(own, databases.acquire(bob, "bob"));
      PgError error = assertThrows(PgError.class, () -> databases.acquire(ann, "bob"));
      assertEquals(SqlState.INVALID_CATALOG_NAME, error.sqlState());
    }
  }

  @Test
  void aUserNameCannotLeaveTheDirectory() {
    assertEquals("%2E%2E%2Fx.duckdb", DatabaseFile.name("../x"));
    assertEquals("databases/%2E%2E%2Fx_7.duckdb", DatabaseFile.name("../x", 7));
    assertFalse(DatabaseFile.name("A%2E").equals(DatabaseFile.name("A.")));
  }

  @Test
  void aFileThatIsNoDatabaseIsAClearError() throws Exception {
    Files.writeString(directory.resolve("ann.duckdb"), "no database ".repeat(1000));
    try (Databases databases = databases()) {
      PgError error = assertThrows(PgError.class, () -> databases.acquire(ann, "ann"));
      assertEquals(PgError.Severity.FATAL, error.severity());
      assertTrue(error.message().contains("not a valid DuckDB database file"), error.message());
    }
  }

  /** DuckDB 1.5.5 cannot plan this statement, and refuses every other one from then on. */
  @Test
  void anInstanceTheEngineGaveUpIsReplacedForTheNextSession() {
    try (Databases databases = databases()) {
      UserDatabase first = databases.acquire(ann, "ann");
      Connection connection = first.connect();
      connection.query("CREATE TABLE t AS SELECT 42 AS i").close();
      try (Prepared prepared = connection.prepare("SELECT typeof($1), $1::VARCHAR")) {
        prepared.bindString(1, "x");
        assertThrows(EngineError.class, () -> prepared.execute(ExecuteMode.MATERIALISED).close());
      }
      assertTrue(first.isInvalidated());
      UserDatabase second = databases.acquire(ann, "ann");
      assertNotSame(first, second);
      assertTrue(connection.isClosed());
      databases.release(first);
      try (Connection fresh = second.connect();
          ResultStream result = fresh.query("SELECT i FROM t");
          Chunk chunk = result.next()) {
        assertNotNull(chunk);
        assertEquals(42, chunk.vector(0).getInt(0));
      }
      assertSame(second, databases.acquire(ann, "ann"));
    }
  }
}
