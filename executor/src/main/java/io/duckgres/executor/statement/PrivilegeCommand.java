package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.SessionCluster;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.executor.cluster.Role;
import io.duckgres.translator.plan.PrivilegePlan;
import io.duckgres.translator.plan.PrivilegePlan.GrantPrivileges;
import io.duckgres.translator.plan.PrivilegePlan.ObjectKind;
import io.duckgres.translator.plan.PrivilegePlan.Privilege;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;

/**
 * GRANT and REVOKE of privileges. Whoever can connect to a database has its owner's rights there,
 * and nobody else can connect, so a privilege given to another role changes no answer; what would
 * change one is refused.
 */
final class PrivilegeCommand {
  private final SessionCluster cluster;
  private final RoleCommand roles;
  private final GrantedObjects objects;
  private final long owner;

  PrivilegeCommand(Backend backend, RoleCommand roles) {
    this.cluster = backend.cluster();
    this.roles = roles;
    this.objects = new GrantedObjects(backend);
    this.owner = backend.owner();
  }

  void run(PrivilegePlan plan) {
    switch (plan) {
      case GrantPrivileges grant -> grant(grant);
      case PrivilegePlan.DefaultPrivileges defaults -> {
        defaults.roles().forEach(this::role);
        PrivilegeNames.check(defaults.change().privileges(), defaults.change().kind());
        defaults.schemas().forEach(schema -> objects.check(ObjectKind.SCHEMA, List.of(schema)));
        defaults.change().grantees().forEach(this::role);
      }
      case PrivilegePlan.ReassignOwned reassign -> reassign(reassign);
      case PrivilegePlan.DropOwned drop -> {
        for (RoleSpec spec : drop.roles()) {
          Role role = cluster.state().existingRole(roles.name(spec));
          checkOwns(role);
          if (role.oid() == owner) {
            throw PgError.error(
                    SqlState.FEATURE_NOT_SUPPORTED,
                    "DROP OWNED BY the owner of the database is not supported")
                .hint("DROP DATABASE drops all that is in it.");
          }
        }
      }
    }
  }

  private void grant(GrantPrivileges plan) {
    if (!plan.allInSchema()) {
      plan.names().forEach(name -> objects.check(plan.kind(), name));
    } else {
      plan.names().forEach(schema -> objects.check(ObjectKind.SCHEMA, schema));
    }
    PrivilegeNames.check(plan.privileges(), plan.kind());
    if (plan.kind() == ObjectKind.TABLE && !plan.allInSchema()) {
      for (List<String> name : plan.names()) {
        if (!objects.isSequence(name)) {
          PrivilegeNames.checkTable(plan.privileges());
        }
        for (Privilege privilege : plan.privileges()) {
          objects.checkColumns(name, privilege.columns());
        }
      }
    }
    for (RoleSpec grantee : plan.grantees()) {
      if (grantee.kind() != RoleSpec.Kind.PUBLIC) {
        Role role = cluster.state().existingRole(roles.name(grantee));
        if (!plan.grants() && role.oid() == owner && !role.isSuperuser() && isChecked(plan)) {
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "privileges cannot be revoked from the owner of the database")
              .hint("The engine checks none: its owner keeps all rights.");
        }
      }
      if (plan.grants() && plan.kind() == ObjectKind.DATABASE && connects(plan)) {
        plan.names().forEach(name -> checkConnects(name.getLast(), grantee));
      }
    }
  }

  private static boolean isChecked(GrantPrivileges plan) {
    return switch (plan.kind()) {
      case TABLE, SEQUENCE, SCHEMA, FUNCTION, DATABASE, TYPE, DOMAIN -> true;
      case FOREIGN_DATA_WRAPPER, FOREIGN_SERVER, LANGUAGE, LARGE_OBJECT, PARAMETER, TABLESPACE ->
          false;
    };
  }

  private static boolean connects(GrantPrivileges plan) {
    return plan.privileges().isEmpty()
        || plan.privileges().stream().anyMatch(p -> p.name().equals("connect"));
  }

  private void checkConnects(String database, RoleSpec grantee) {
    ClusterState state = cluster.state();
    DatabaseEntry entry = state.database(database);
    long databaseOwner = entry == null ? owner : entry.owner();
    boolean may =
        grantee.kind() != RoleSpec.Kind.PUBLIC
            && state.hasRightsOf(state.existingRole(roles.name(grantee)), databaseOwner);
    if (!may) {
      Role named = state.role(databaseOwner);
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "CONNECT cannot be granted without the rights of the database's owner")
          .hint(
              "GRANT \"%s\" TO the role, or ALTER DATABASE \"%s\" OWNER TO it."
                  .formatted(named == null ? "" : named.name(), database));
    }
  }

  private void role(RoleSpec spec) {
    if (spec.kind() != RoleSpec.Kind.PUBLIC) {
      cluster.state().existingRole(roles.name(spec));
    }
  }

  private void reassign(PrivilegePlan.ReassignOwned plan) {
    Role to = cluster.state().existingRole(roles.name(plan.newOwner()));
    for (RoleSpec spec : plan.roles()) {
      Role from = cluster.state().existingRole(roles.name(spec));
      checkOwns(from);
      checkOwns(to);
      if (from.oid() == owner && to.oid() != owner) {
        throw PgError.error(
                SqlState.FEATURE_NOT_SUPPORTED,
                "the objects of a database cannot be given to another role than its owner")
            .hint("ALTER DATABASE … OWNER TO gives all of them away.");
      }
      cluster.change(state -> given(state, from, to));
    }
  }

  private static ClusterState given(ClusterState state, Role from, Role to) {
    ClusterState changed = state;
    for (DatabaseEntry entry : state.databases().values()) {
      if (entry.owner() == from.oid()) {
        changed = changed.with(entry.withOwner(to.oid()));
      }
    }
    return changed;
  }

  private void checkOwns(Role role) {
    if (!cluster.hasRightsOf(role.oid())) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied to drop objects");
    }
  }
}
