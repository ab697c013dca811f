package io.duckgres.executor.cluster;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The present {@link ClusterState} of this server. Safe for any thread; a change is on the disk
 * before anybody sees it.
 */
public final class Cluster {
  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);

  /** The file's name in the data directory. */
  static final String FILE = "cluster.state";

  private final @Nullable ClusterFile file;
  private volatile ClusterState state;
  private volatile long version;

  private Cluster(@Nullable ClusterFile file, ClusterState state) {
    this.file = file;
    this.state = state;
  }

  /**
   * Reads the state and brings the configured users into it.
   *
   * @param dataDir where it is kept, null to keep it in memory
   * @param users name to verifier, as configured
   * @param superusers those of them who may do everything
   * @throws UncheckedIOException the file cannot be read or written
   */
  public static Cluster open(
      @Nullable Path dataDir, Map<String, ScramVerifier> users, Set<String> superusers) {
    try {
      ClusterFile file = dataDir == null ? null : new ClusterFile(dataDir.resolve(FILE));
      ClusterState kept = file == null ? null : file.read();
      ClusterState state = configured(kept == null ? ClusterState.EMPTY : kept, users, superusers);
      if (file != null
          && !ClusterText.write(state).equals(kept == null ? "" : ClusterText.write(kept))) {
        file.write(state);
      }
      return new Cluster(file, state);
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Other configured users from now on; sessions that are there stay. */
  public void reload(Map<String, ScramVerifier> users, Set<String> superusers) {
    change(known -> configured(known, users, superusers));
  }

  private static ClusterState configured(
      ClusterState state, Map<String, ScramVerifier> users, Set<String> superusers) {
    ClusterState next = state;
    for (Role role : state.roles().values()) {
      if (role.configured() && !users.containsKey(role.name())) {
        LOG.info("User \"{}\" is no longer configured: it cannot log in", role.name());
        next = next.with(role.withConfigured(false).withVerifier(null));
      }
    }
    for (Map.Entry<String, ScramVerifier> user : users.entrySet()) {
      Role role = next.role(user.getKey());
      if (role == null) {
        role = newRole(user.getKey(), next.nextOid()).with(Attribute.LOGIN, true);
        next = next.taking(2);
      }
      role = role.withConfigured(true).withVerifier(user.getValue());
      if (superusers.contains(role.name())) {
        role =
            role.with(Attribute.SUPERUSER, true)
                .with(Attribute.CREATEROLE, true)
                .with(Attribute.CREATEDB, true);
      }
      next = next.with(role);
    }
    return next;
  }

  /** A role with CREATE ROLE's defaults; two OIDs are its. */
  static Role newRole(String name, long oid) {
    return new Role(
        name, oid, oid + 1, EnumSet.of(Attribute.INHERIT), -1, null, null, false, Map.of());
  }

  public ClusterState state() {
    return state;
  }

  /** Changes with every change of the state. */
  public long version() {
    return version;
  }

  /** What is kept of a user's password, null when it cannot log in with one now. */
  public @Nullable ScramVerifier verifier(String user) {
    Role role = state.role(user);
    if (role == null) {
      return null;
    }
    Instant until = role.validUntil();
    return until == null || until.isAfter(Instant.now()) ? role.verifier() : null;
  }

  /**
   * Makes a change durable, then visible.
   *
   * @throws PgError what the change throws; 58030 when it cannot be stored, nothing is changed then
   */
  public synchronized void change(UnaryOperator<ClusterState> change) {
    ClusterState next = change.apply(state);
    if (file != null) {
      try {
        file.write(next);
      } catch (IOException e) {
        throw PgError.error(
                SqlState.IO_ERROR, "could not store roles and databases: " + e.getMessage())
            .causedBy(e);
      }
    }
    state = next;
    version++;
  }
}
