package io.duckgres.executor.database;

import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.ExecutorConfig.UnknownDatabase;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.executor.cluster.Role;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which database a name means to a role. A role that may log in has a database of its own, called
 * as the role and, to it alone, {@code postgres}; others are made by CREATE DATABASE. Who is not
 * the owner, a member of the owning role or a superuser cannot connect: whoever is in a database
 * has its owner's rights.
 */
public final class DatabaseNames {
  /** The name by which everybody reaches the database of its own. */
  static final String MAINTENANCE = "postgres";

  private static final String LAKE = "lake";
  private static final long LAKE_OID = 5;

  private final ExecutorConfig config;
  private final Cluster cluster;

  DatabaseNames(ExecutorConfig config, Cluster cluster) {
    this.config = config;
    this.cluster = cluster;
  }

  /**
   * The database a role connects to by that name.
   *
   * @throws PgError FATAL 3D000, 42501, 55000
   */
  DatabaseRef resolve(Role role, String name) {
    if (isLake()) {
      boolean known = name.equals(role.name()) || name.equals(MAINTENANCE);
      if (!known && config.unknownDatabase() == UnknownDatabase.REFUSE) {
        throw unknown(role, name);
      }
      return home(role, name);
    }
    ClusterState state = cluster.state();
    DatabaseEntry entry = state.database(name);
    if (entry != null) {
      if (!entry.allowConnections()) {
        throw PgError.fatal(
            SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
            "database \"" + name + "\" is not currently accepting connections");
      }
      if (!state.hasRightsOf(role, entry.owner())) {
        throw PgError.fatal(
                SqlState.INSUFFICIENT_PRIVILEGE, "permission denied for database \"" + name + "\"")
            .detail("User does not have CONNECT privilege.")
            .hint("Only the owner's role and its members may connect: GRANT it to the user.");
      }
      return ref(entry);
    }
    if (name.equals(role.name()) || name.equals(MAINTENANCE)) {
      return home(role, name);
    }
    DatabaseRef other = homeOf(state, role, name);
    if (other != null) {
      return other;
    }
    if (config.unknownDatabase() == UnknownDatabase.OWN) {
      return home(role, name);
    }
    throw unknown(role, name);
  }

  /** A lake is one database for all users: its metadata file admits one engine instance. */
  public boolean isLake() {
    return config.lake() != null;
  }

  private static PgError unknown(Role role, String name) {
    return PgError.fatal(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist")
        .hint(
            "Connect to \"%s\" or \"postgres\", or set unknown_database: own in the server's configuration."
                .formatted(role.name()));
  }

  private @Nullable DatabaseRef homeOf(ClusterState state, Role role, String name) {
    Role owner = state.role(name);
    return owner != null && state.hasRightsOf(role, owner.oid()) && homeExists(owner)
        ? home(owner, name)
        : null;
  }

  /** The databases that a role may connect to, beside its own. */
  public List<DatabaseRef> others(Role role) {
    if (isLake()) {
      return List.of();
    }
    ClusterState state = cluster.state();
    List<DatabaseRef> found = new ArrayList<>();
    for (DatabaseEntry entry : state.databases().values()) {
      if (state.hasRightsOf(role, entry.owner())) {
        found.add(ref(entry));
      }
    }
    for (Role owner : state.roles().values()) {
      if (owner.oid() != role.oid()
          && state.database(owner.name()) == null
          && state.hasRightsOf(role, owner.oid())
          && homeExists(owner)) {
        found.add(home(owner, owner.name()));
      }
    }
    return found;
  }

  /** Whether a name is taken, as CREATE DATABASE asks. */
  public boolean isTaken(String name) {
    Role owner = cluster.state().role(name);
    return name.equals(MAINTENANCE)
        || name.equals("template0")
        || name.equals("template1")
        || cluster.state().database(name) != null
        || (owner != null && homeExists(owner));
  }

  /** Whether a role has used the database of its own. */
  public boolean homeExists(Role role) {
    return !isLake()
        && config.filePersistence()
        && Files.exists(config.dataDir().resolve(DatabaseFile.name(role.name())));
  }

  /** The database of a role's own. */
  public DatabaseRef home(Role role, String name) {
    if (isLake()) {
      return new DatabaseRef(name, LAKE, LAKE_OID, DatabaseRef.EVERYBODY, -1);
    }
    return new DatabaseRef(name, DatabaseFile.name(role.name()), role.homeOid(), role.oid(), -1);
  }

  /** A database made by CREATE DATABASE. */
  public static DatabaseRef ref(DatabaseEntry entry) {
    return new DatabaseRef(
        entry.name(), entry.file(), entry.oid(), entry.owner(), entry.connectionLimit());
  }
}
