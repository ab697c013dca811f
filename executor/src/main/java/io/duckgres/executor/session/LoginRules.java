package io.duckgres.executor.session;

import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Whether an authenticated user may open one more session. */
final class LoginRules {
  private final ClusterState state;
  private final SessionLimits limits;
  private final Activity all;

  LoginRules(ClusterState state, SessionLimits limits, Activity all) {
    this.state = state;
    this.limits = limits;
    this.all = all;
  }

  /**
   * The user's role.
   *
   * @throws PgError FATAL 28000 for a role that may not log in
   */
  Role check(String user) {
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
    return role;
  }

  /**
   * @param more sessions that are to come beside those that are there
   * @throws PgError FATAL 53300
   */
  void checkRoom(Role role, int more) {
    long open = all.sessions().size() + more;
    if (open > limits.total()) {
      throw tooMany("sorry, too many clients already");
    }
    if (role.isSuperuser()) {
      return;
    }
    if (open > limits.total() - limits.reserved()) {
      throw tooMany("remaining connection slots are reserved for superusers");
    }
    long own = more + all.sessions().stream().filter(s -> s.user().equals(role.name())).count();
    if ((role.connectionLimit() >= 0 && own > role.connectionLimit())
        || (limits.perUser() > 0 && own > limits.perUser())) {
      throw tooMany("too many connections for role \"" + role.name() + "\"");
    }
  }

  private static PgError tooMany(String message) {
    return PgError.fatal(SqlState.TOO_MANY_CONNECTIONS, message);
  }
}
