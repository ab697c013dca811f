package io.duckgres.executor.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.cluster.Role.Attribute;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClusterTest {
  private static final ScramVerifier VERIFIER = ScramVerifier.ofPassword("pencil");

  @TempDir Path directory;

  private Cluster open() {
    return Cluster.open(directory, Map.of("ann", VERIFIER), Set.of("ann"));
  }

  @Test
  void everythingIsThereAfterARestart() {
    Cluster first = open();
    first.change(
        state -> {
          long oid = state.nextOid();
          Role role =
              Cluster.newRole("tab\tand\nline\\", oid)
                  .with(Attribute.LOGIN, true)
                  .withVerifier(VERIFIER)
                  .withValidUntil(Instant.parse("2030-01-01T00:00:00Z"))
                  .withConnectionLimit(4)
                  .withMembership(state.existingRole("ann").oid(), true);
          SettingScope scope = new SettingScope(0, oid);
          return state
              .taking(2)
              .with(role)
              .with(new DatabaseEntry("d", oid + 2, oid, "databases/d.duckdb", true, false, 9))
              .withSetting(scope, "work_mem", "4MB")
              .withSetting(scope, "a.b", "x\ty");
        });
    assertEquals(ClusterText.write(first.state()), ClusterText.write(open().state()));
  }

  @Test
  void onlyTheServersAccountMayReadTheFile() throws Exception {
    open();
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(directory.resolve(Cluster.FILE))));
  }

  @Test
  void aUserThatIsNoLongerConfiguredCannotLogIn() {
    assertNotNull(open().verifier("ann"));
    Cluster later = Cluster.open(directory, Map.of("bob", VERIFIER), Set.of());
    assertNull(later.verifier("ann"));
    assertNotNull(later.verifier("bob"));
    assertFalse(later.state().existingRole("bob").isSuperuser());
  }

  @Test
  void anExpiredPasswordIsNone() {
    Cluster cluster = open();
    cluster.change(s -> s.with(s.existingRole("ann").withValidUntil(Instant.EPOCH)));
    assertNull(cluster.verifier("ann"));
  }

  @Test
  void aFileThatCannotBeReadStopsTheStartAndKeepsItsSecrets() throws Exception {
    open();
    Path file = directory.resolve(Cluster.FILE);
    Files.writeString(file, Files.readString(file).replace("SCRAM-SHA-256$", "SCRAM-SHA-512$"));
    UncheckedIOException error = assertThrows(UncheckedIOException.class, this::open);
    assertTrue(error.getMessage().contains("line 3: not a verifier"), error.getMessage());
  }

  @Test
  void aCrashWhileWritingLeavesTheOldState() throws Exception {
    Cluster cluster = open();
    Files.writeString(directory.resolve(Cluster.FILE + ".new"), "half");
    assertEquals(ClusterText.write(cluster.state()), ClusterText.write(open().state()));
    cluster.change(state -> state.taking(1));
    assertEquals(ClusterText.write(cluster.state()), ClusterText.write(open().state()));
  }

  @Test
  void membershipReachesThroughOtherRoles() {
    Cluster cluster = open();
    cluster.change(
        state -> {
          Role inner = Cluster.newRole("inner", 100);
          Role middle = Cluster.newRole("middle", 102).withMembership(100, false);
          Role outer = Cluster.newRole("outer", 104).withMembership(102, false);
          return state.with(inner).with(middle).with(outer);
        });
    ClusterState state = cluster.state();
    assertTrue(state.isMember(state.existingRole("outer"), 100));
    assertFalse(state.isMember(state.existingRole("inner"), 104));
    assertTrue(state.hasRightsOf(state.existingRole("ann"), 104));
    assertFalse(state.isMember(state.existingRole("ann"), 104));
  }
}
