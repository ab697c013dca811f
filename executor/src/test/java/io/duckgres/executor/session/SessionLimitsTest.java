package io.duckgres.executor.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SessionLimitsTest {
  private static final Map<String, ScramVerifier> USERS =
      Map.of(
          "ann", ScramVerifier.ofPassword("a"),
          "bob", ScramVerifier.ofPassword("b"),
          "root", ScramVerifier.ofPassword("r"));

  @TempDir Path directory;
  private Executor executor;

  @BeforeEach
  void start() {
    executor =
        new Executor(
            ExecutorConfig.defaults(directory).withFilePersistence(false).withUsers(USERS));
    limit(new SessionLimits(3, 1, 1));
  }

  @AfterEach
  void stop() {
    executor.close();
  }

  private void limit(SessionLimits limits) {
    executor.reload(USERS, Set.of("root"), limits);
  }

  private Session open(String user) {
    return executor.open(new SessionRequest(user, user, Map.of(), "test"));
  }

  private void assertRefused(String user, String message) {
    PgError error = assertThrows(PgError.class, () -> open(user).close());
    assertEquals(SqlState.TOO_MANY_CONNECTIONS, error.sqlState());
    assertEquals(PgError.Severity.FATAL, error.severity());
    assertEquals(message, error.message());
  }

  @Test
  void aUserHasSoManyAndSuperusersHaveTheLast() {
    try (Session ann = open("ann")) {
      assertRefused("ann", "too many connections for role \"ann\"");
      try (Session bob = open("bob")) {
        assertRefused("ann", "remaining connection slots are reserved for superusers");
        try (Session root = open("root")) {
          assertRefused("root", "sorry, too many clients already");
          assertEquals(3, Set.of(ann.pid(), bob.pid(), root.pid()).size());
        }
      }
    }
    open("ann").close();
  }

  @Test
  void otherLimitsHoldFromTheNextSessionOn() {
    try (Session first = open("ann")) {
      limit(new SessionLimits(3, 0, 0));
      try (Session second = open("ann");
          Session third = open("ann")) {
        assertRefused("ann", "sorry, too many clients already");
        assertEquals(3, Set.of(first.pid(), second.pid(), third.pid()).size());
      }
    }
  }
}
