package io.duckgres.executor.session;

import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Whether an authenticated user may open one more session. */
final class LoginRules {
  private LoginRules() {}

  /**
   * @throws PgError FATAL 28000 for a role that may not log in, 53300 for one session too many
   */
  static Role check(ClusterState state, String user, Activity all) {
    Role role = state.role(user);
    if (role == null) {
      throw PgError.fatal(
          SqlState.INVALID_AUTHORIZATION_SPECIFICATION, "role \"" + user + "\" does not exist");
    }
    if (!role.has(Attribute.LOGIN)) {
      throw PgError.fatal(
          SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
          "role \"" + user + "\" is not permitted to log in");
    }
    if (role.connectionLimit() >= 0 && !role.isSuperuser()) {
      long open = all.sessions().stream().filter(s -> s.user().equals(user)).count();
      if (open >= role.connectionLimit()) {
        throw PgError.fatal(
            SqlState.TOO_MANY_CONNECTIONS, "too many connections for role \"" + user + "\"");
      }
    }
    return role;
  }
}
