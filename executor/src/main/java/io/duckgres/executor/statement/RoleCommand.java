package io.duckgres.executor.statement;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.SessionCluster;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.executor.cluster.RoleChanges;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.RoleOptions;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TimestamptzType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** CREATE, ALTER and DROP ROLE, and GRANT of roles, with PostgreSQL 15's permissions. */
final class RoleCommand {
  private final Backend backend;
  private final SessionCluster cluster;

  RoleCommand(Backend backend) {
    this.backend = backend;
    this.cluster = backend.cluster();
  }

  void create(ClusterPlan.CreateRole plan) {
    RoleOptions options = plan.options();
    if (isOn(options, "SUPERUSER") && !isSuperuser()) {
      throw denied("must be superuser to create superusers");
    } else if (isOn(options, "REPLICATION") && !isSuperuser()) {
      throw denied("must be superuser to create replication users");
    } else if (isOn(options, "BYPASSRLS") && !isSuperuser()) {
      throw denied("must be superuser to create bypassrls users");
    } else if (!mayCreateRoles()) {
      throw denied("permission denied to create role");
    }
    RoleChanges.Values values = values(options);
    cluster.change(state -> RoleChanges.create(state, plan.name(), values));
    for (RoleSpec group : options.inRoles()) {
      grant(name(group), plan.name(), false);
    }
    members(plan.name(), options);
  }

  private void members(String role, RoleOptions options) {
    options.members().forEach(member -> grant(role, name(member), false));
    options.admins().forEach(member -> grant(role, name(member), true));
  }

  void alter(ClusterPlan.AlterRole plan) {
    RoleOptions options = plan.options();
    Role role = cluster.state().existingRole(name(plan.role()));
    boolean onlyPassword =
        options.attributes().isEmpty()
            && options.connectionLimit() == null
            && options.validUntil() == null
            && options.members().isEmpty()
            && options.setsPassword();
    if (options.attributes().containsKey("SUPERUSER") || role.isSuperuser()) {
      if (!isSuperuser()) {
        throw denied("must be superuser to alter superuser roles or change superuser attribute");
      }
    } else if (options.attributes().containsKey("REPLICATION") && !isSuperuser()) {
      throw denied("must be superuser to alter replication roles or change replication attribute");
    } else if (options.attributes().containsKey("BYPASSRLS") && !isSuperuser()) {
      throw denied("must be superuser to change bypassrls attribute");
    } else if (!mayCreateRoles() && !(onlyPassword && role.oid() == cluster.currentRole().oid())) {
      throw denied("permission denied");
    }
    if (options.setsPassword() && role.configured()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "the password of role \"" + role.name() + "\" cannot be changed by a statement")
          .hint("It stands in the server's configuration.");
    }
    if (plan.removes()) {
      options.members().forEach(member -> revoke(role.name(), name(member), false));
      return;
    }
    RoleChanges.Values values = values(options);
    cluster.change(state -> RoleChanges.alter(state, role.name(), values));
    members(role.name(), options);
  }

  void rename(ClusterPlan.RenameRole plan) {
    ClusterState state = cluster.state();
    Role role = state.existingRole(plan.name());
    if (role.oid() == cluster.sessionRole().oid()) {
      throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "session user cannot be renamed");
    } else if (role.oid() == cluster.currentRole().oid()) {
      throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "current user cannot be renamed");
    } else if (role.isSuperuser() && !isSuperuser()) {
      throw denied("must be superuser to rename superusers");
    } else if (!mayCreateRoles()) {
      throw denied("permission denied to rename role");
    }
    if (role.configured() || backend.databases().names().homeExists(role)) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "role \"" + role.name() + "\" cannot be renamed")
          .hint(
              role.configured()
                  ? "Its name stands in the server's configuration."
                  : "It has a database of its own by that name, which has to be dropped before.");
    }
    cluster.change(s -> RoleChanges.rename(s, plan.name(), plan.newName()));
  }

  void drop(ClusterPlan.DropRoles plan) {
    if (!mayCreateRoles()) {
      throw denied("permission denied to drop role");
    }
    for (String name : plan.names()) {
      Role role = cluster.state().role(name);
      if (role == null && plan.ifExists()) {
        backend.notice(PgError.notice("role \"" + name + "\" does not exist, skipping"));
        continue;
      }
      drop(cluster.state().existingRole(name));
    }
  }

  private void drop(Role role) {
    if (role.oid() == cluster.currentRole().oid()) {
      throw PgError.error(SqlState.OBJECT_IN_USE, "current user cannot be dropped");
    } else if (role.oid() == cluster.sessionRole().oid()) {
      throw PgError.error(SqlState.OBJECT_IN_USE, "session user cannot be dropped");
    } else if (role.isSuperuser() && !isSuperuser()) {
      throw denied("must be superuser to drop superusers");
    } else if (role.name().startsWith("pg_")) {
      throw PgError.error(
          SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
          "cannot drop role " + role.name() + " because it is required by the database system");
    } else if (role.configured()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "role \"" + role.name() + "\" cannot be dropped")
          .hint("It stands in the server's configuration.");
    }
    List<String> owned = owned(role);
    cluster.change(state -> RoleChanges.drop(state, role.name(), owned));
  }

  private List<String> owned(Role role) {
    List<String> owned = new ArrayList<>();
    for (DatabaseEntry database : cluster.state().databases().values()) {
      if (database.owner() == role.oid()) {
        owned.add("owner of database " + database.name());
      }
    }
    if (backend.databases().names().homeExists(role)
        && cluster.state().database(role.name()) == null) {
      owned.add("owner of database " + role.name());
    }
    return owned;
  }

  void grantRoles(ClusterPlan.GrantRoles plan) {
    for (String group : plan.roles()) {
      checkMayGrant(cluster.state().existingRole(group));
      for (RoleSpec grantee : plan.grantees()) {
        String member = name(grantee);
        if (plan.grants()) {
          grant(group, member, plan.admin());
        } else {
          revoke(group, member, plan.admin());
        }
      }
    }
  }

  private void checkMayGrant(Role group) {
    Role current = cluster.currentRole();
    boolean admin = Boolean.TRUE.equals(current.memberOf().get(group.oid()));
    if (group.isSuperuser()) {
      if (!isSuperuser()) {
        throw denied("must be superuser to alter superusers");
      }
    } else if (!mayCreateRoles() && !admin) {
      throw denied("must have admin option on role \"" + group.name() + "\"");
    }
  }

  private void grant(String group, String member, boolean admin) {
    ClusterState state = cluster.state();
    Boolean known = state.existingRole(member).memberOf().get(state.existingRole(group).oid());
    if (known != null && (known || !admin)) {
      backend.notice(
          PgError.notice("role \"" + member + "\" is already a member of role \"" + group + "\""));
      return;
    }
    cluster.change(s -> RoleChanges.grant(s, group, member, admin));
  }

  private void revoke(String group, String member, boolean adminOnly) {
    ClusterState state = cluster.state();
    if (!state.existingRole(member).memberOf().containsKey(state.existingRole(group).oid())) {
      backend.notice(
          PgError.warning(
              SqlState.WARNING,
              "role \"" + member + "\" is not a member of role \"" + group + "\""));
      return;
    }
    cluster.change(s -> RoleChanges.revoke(s, group, member, adminOnly));
  }

  /** The role's name; PUBLIC is none. */
  String name(RoleSpec role) {
    return switch (role.kind()) {
      case NAMED -> role.name();
      case CURRENT_USER -> cluster.currentUser();
      case SESSION_USER -> cluster.sessionRole().name();
      case PUBLIC ->
          throw PgError.error(SqlState.UNDEFINED_OBJECT, "role \"public\" does not exist");
    };
  }

  boolean isSuperuser() {
    return cluster.currentRole().isSuperuser();
  }

  boolean mayCreateRoles() {
    return isSuperuser() || cluster.currentRole().has(Attribute.CREATEROLE);
  }

  private RoleChanges.Values values(RoleOptions options) {
    return new RoleChanges.Values(options, verifier(options), validUntil(options));
  }

  private @Nullable ScramVerifier verifier(RoleOptions options) {
    String password = options.password();
    if (password == null) {
      return null;
    }
    ScramVerifier given = ScramVerifier.parse(password);
    if (given != null) {
      return given;
    }
    if (password.matches("md5[0-9a-f]{32}")) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED, "passwords encrypted with MD5 are not supported")
          .hint("Give the password itself or a SCRAM-SHA-256 verifier.");
    }
    if (password.isEmpty()) {
      backend.notice(PgError.notice("empty string is not a valid password, clearing password"));
      return null;
    }
    return ScramVerifier.ofPassword(password);
  }

  private @Nullable Instant validUntil(RoleOptions options) {
    String text = options.validUntil();
    if (text == null) {
      return null;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long micros = TimestamptzType.parseText(bytes, 0, bytes.length, backend.settings().text());
    return micros == Long.MAX_VALUE ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  private static boolean isOn(RoleOptions options, String attribute) {
    return Boolean.TRUE.equals(options.attributes().get(attribute));
  }

  private static PgError denied(String message) {
    return PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, message);
  }
}
