package io.duckgres.executor.database;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Two transactions that do not see one another's rows cannot break a foreign key together. */
final class KeyCommitsTest {
  private static final Set<String> KEY = Set.of("child fk");
  private static final Set<String> NONE = Set.of();

  private final CommitLog commits = new CommitLog();

  @Test
  void removalAfterAnUnseenReferenceFails() {
    long removing = commits.now();
    long referring = commits.now();
    assertTrue(commits.started(referring, KEY, NONE));
    assertFalse(commits.started(removing, NONE, KEY), "while the other commits");
    commits.finished(KEY, NONE);
    assertFalse(commits.started(removing, NONE, KEY), "when it has committed");
  }

  @Test
  void referenceAfterAnUnseenRemovalFails() {
    long referring = commits.now();
    assertTrue(commits.started(commits.now(), NONE, KEY));
    commits.finished(NONE, KEY);
    assertFalse(commits.started(referring, KEY, NONE));
  }

  @Test
  void whoBeginsAfterwardsSeesIt() {
    assertTrue(commits.started(commits.now(), KEY, NONE));
    commits.finished(KEY, NONE);
    assertTrue(commits.started(commits.now(), NONE, KEY));
  }

  @Test
  void otherKeysAndTheSameEndDoNotMatter() {
    long moment = commits.now();
    assertTrue(commits.started(moment, KEY, NONE));
    assertTrue(commits.started(moment, KEY, NONE), "both refer");
    assertTrue(commits.started(moment, NONE, Set.of("another")));
  }
}
