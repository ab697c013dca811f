package io.duckgres.executor.backend;

import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.database.DatabaseRef;
import io.duckgres.functions.scalar.SessionCalls.RoleRight;
import org.jspecify.annotations.Nullable;

/** What roles have of others and in the session's database, by the OIDs its catalogs show. */
final class RoleRights {
  private final Backend backend;
  private final ClusterRows shown;

  RoleRights(Backend backend, ClusterRows shown) {
    this.backend = backend;
    this.shown = shown;
  }

  /** -1 when there is none. */
  long oid(String name) {
    Role role = state().role(name);
    return role == null ? -1 : shown.shownRole(role.oid());
  }

  boolean has(long member, long role, RoleRight right) {
    if (member == role && right != RoleRight.ADMIN) {
      return true;
    }
    Role who = find(member);
    if (who == null) {
      return false;
    }
    long wanted = shown.storedRole(role);
    return who.isSuperuser()
        || switch (right) {
          case ADMIN -> state().mayGrant(who, wanted);
          case MEMBER -> isMember(who, wanted, false);
          case USAGE -> isMember(who, wanted, true);
        };
  }

  /** The owner of the database, and who has that role, is a member of pg_database_owner. */
  private boolean isMember(Role who, long wanted, boolean inheriting) {
    return state().isMember(who, wanted, inheriting)
        || (wanted == Role.DATABASE_OWNER && state().isMember(who, backend.owner(), inheriting));
  }

  /** Also without INHERIT: whoever has the owner's role connects with all the owner's rights. */
  boolean owns(long role, long owner) {
    Role who = find(role);
    if (who == null) {
      return false;
    }
    if (who.isSuperuser()) {
      return true;
    }
    if (owner == 0) {
      return false;
    }
    long wanted = shown.storedRole(owner);
    boolean everybodys = backend.database().ref().owner() == DatabaseRef.EVERYBODY;
    return (everybodys && wanted == backend.owner() && who.has(Role.Attribute.LOGIN))
        || isMember(who, wanted, false);
  }

  private @Nullable Role find(long shownOid) {
    return state().role(shown.storedRole(shownOid));
  }

  private ClusterState state() {
    return backend.cluster().state();
  }
}
