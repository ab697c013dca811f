package io.duckgres.executor.cluster;

import io.duckgres.executor.settings.RoleSettings;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/**
 * Which roles a session may act as. Whoever acts in a database has all rights of its owner there,
 * so a role without them is refused: it must not look as if it had its own.
 */
public final class SessionRoles implements RoleSettings {
  private final Cluster cluster;
  private final String user;
  private final long owner;

  /**
   * @param user the authenticated user
   * @param owner OID of the owner of the session's database
   */
  public SessionRoles(Cluster cluster, String user, long owner) {
    this.cluster = cluster;
    this.user = user;
    this.owner = owner;
  }

  @Override
  public void checkSessionAuthorization(String role) {
    if (role.equals(user)) {
      return;
    }
    Role wanted = find(role);
    if (!isSuperuser(user)) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to set session authorization");
    }
    checkRights(wanted);
  }

  @Override
  public void checkRole(String sessionUser, String role) {
    Role wanted = find(role);
    ClusterState state = cluster.state();
    Role session = state.role(sessionUser);
    if (session == null || !state.hasRightsOf(session, wanted.oid())) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to set role \"" + role + "\"");
    }
    checkRights(wanted);
  }

  private Role find(String name) {
    Role role = cluster.state().role(name);
    if (role == null) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "role \"" + name + "\" does not exist");
    }
    return role;
  }

  private void checkRights(Role role) {
    if (!cluster.state().hasRightsOf(role, owner)) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "role \"" + role.name() + "\" cannot be acted as in this database")
          .detail("All roles that work in a database have the rights of its owner.")
          .hint(
              "Grant it the role that owns the database, or connect as it to a database of its"
                  + " own.");
    }
  }

  @Override
  public boolean isSuperuser(String role) {
    Role known = cluster.state().role(role);
    return known != null && known.isSuperuser();
  }
}
