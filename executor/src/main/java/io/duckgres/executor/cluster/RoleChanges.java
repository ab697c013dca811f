package io.duckgres.executor.cluster;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.translator.plan.RoleOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What commands on roles make of a state; permissions are checked before. */
public final class RoleChanges {
  private RoleChanges() {}

  /**
   * What an option list sets, worked out once, since a verifier takes its time and its salt.
   *
   * @param verifier null without a password
   * @param validUntil null when it never expires
   */
  public record Values(
      RoleOptions options, @Nullable ScramVerifier verifier, @Nullable Instant validUntil) {}

  /** CREATE ROLE. */
  public static ClusterState create(ClusterState state, String name, Values values) {
    checkName(name);
    if (state.role(name) != null) {
      throw PgError.error(SqlState.DUPLICATE_OBJECT, "role \"" + name + "\" already exists");
    }
    Role role = with(Cluster.newRole(name, state.nextOid()), values);
    return state.taking(2).with(role);
  }

  /** ALTER ROLE with options. */
  public static ClusterState alter(ClusterState state, String name, Values values) {
    return state.with(with(state.existingRole(name), values));
  }

  private static Role with(Role role, Values values) {
    RoleOptions options = values.options();
    for (Map.Entry<String, Boolean> attribute : options.attributes().entrySet()) {
      role = role.with(Attribute.valueOf(attribute.getKey()), attribute.getValue());
    }
    Integer limit = options.connectionLimit();
    if (limit != null) {
      if (limit < -1) {
        throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "invalid connection limit: " + limit);
      }
      role = role.withConnectionLimit(limit);
    }
    if (options.setsPassword()) {
      role = role.withVerifier(values.verifier());
    }
    if (options.validUntil() != null) {
      role = role.withValidUntil(values.validUntil());
    }
    return role;
  }

  /** ALTER ROLE … RENAME. */
  public static ClusterState rename(ClusterState state, String name, String newName) {
    Role role = state.existingRole(name);
    checkName(name);
    checkName(newName);
    if (state.role(newName) != null) {
      throw PgError.error(SqlState.DUPLICATE_OBJECT, "role \"" + newName + "\" already exists");
    }
    return state.with(role.withName(newName));
  }

  private static void checkName(String name) {
    if (name.startsWith("pg_")) {
      throw PgError.error(SqlState.RESERVED_NAME, "role name \"" + name + "\" is reserved")
          .detail("Role names starting with \"pg_\" are reserved.");
    }
  }

  /**
   * DROP ROLE.
   *
   * @param owned what else belongs to it, as lines of a DETAIL
   */
  public static ClusterState drop(ClusterState state, String name, List<String> owned) {
    Role role = state.existingRole(name);
    if (!owned.isEmpty()) {
      throw PgError.error(
              SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
              "role \"" + name + "\" cannot be dropped because some objects depend on it")
          .detail(String.join("\n", owned));
    }
    return state.without(role);
  }

  /**
   * GRANT role TO member.
   *
   * @throws PgError 0LP01 for a circle
   */
  public static ClusterState grant(ClusterState state, String group, String member, boolean admin) {
    Role granted = state.existingRole(group);
    Role to = state.existingRole(member);
    if (state.isMember(granted, to.oid())) {
      throw PgError.error(
          SqlState.INVALID_GRANT_OPERATION,
          "role \"" + group + "\" is a member of role \"" + member + "\"");
    }
    boolean had = Boolean.TRUE.equals(to.memberOf().get(granted.oid()));
    return state.with(to.withMembership(granted.oid(), admin || had));
  }

  /** REVOKE role FROM member, or only the right to grant it on. */
  public static ClusterState revoke(
      ClusterState state, String group, String member, boolean adminOnly) {
    Role granted = state.existingRole(group);
    Role from = state.existingRole(member);
    if (!from.memberOf().containsKey(granted.oid())) {
      return state;
    }
    return state.with(from.withMembership(granted.oid(), adminOnly ? Boolean.FALSE : null));
  }
}
