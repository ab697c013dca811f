package io.duckgres.executor.backend;

import io.duckgres.executor.activity.JsonRows;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.Role.Attribute;
import io.duckgres.executor.database.DatabaseRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of the catalogs that all databases share, as JSON. In every database its owner has OID 10
 * and it has itself OID 5, as PostgreSQL's first ones, and the others keep their own.
 */
final class ClusterRows {
  private static final long FIRST_ROLE = 10;
  private static final long FIRST_DATABASE = 5;

  private final Backend backend;

  ClusterRows(Backend backend) {
    this.backend = backend;
  }

  private ClusterState state() {
    return backend.cluster().state();
  }

  /** The OID of a role in this database's catalogs. */
  long shownRole(long oid) {
    return oid == backend.owner() ? FIRST_ROLE : oid;
  }

  /** The role's own OID, of one in this database's catalogs. */
  long storedRole(long shown) {
    return shown == FIRST_ROLE ? backend.owner() : shown;
  }

  private long shownDatabase(long oid) {
    return oid == backend.database().ref().oid() ? FIRST_DATABASE : oid;
  }

  /** The OIDs in a row of pg_stat_activity. */
  void oids(SessionActivity session, JsonRows row) {
    Role user = state().role(session.user());
    row.field("datid", shownDatabase(session.place().oid()))
        .field("usesysid", user == null ? 0 : shownRole(user.oid()));
  }

  /** pg_authid; whoever is not told of others sees itself, the owner and who it has to do with. */
  String roles() {
    JsonRows rows = new JsonRows();
    for (Role role : state().roles().values()) {
      rows.row()
          .field("oid", shownRole(role.oid()))
          .field("rolname", role.name())
          .field("rolsuper", role.isSuperuser())
          .field("rolinherit", role.has(Attribute.INHERIT))
          .field("rolcreaterole", role.has(Attribute.CREATEROLE))
          .field("rolcreatedb", role.has(Attribute.CREATEDB))
          .field("rolcanlogin", role.has(Attribute.LOGIN))
          .field("rolreplication", role.has(Attribute.REPLICATION))
          .field("rolbypassrls", role.has(Attribute.BYPASSRLS))
          .field("rolconnlimit", role.connectionLimit())
          .field("rolvaliduntil", role.validUntil());
    }
    return rows.toString();
  }

  /** pg_auth_members. */
  String members() {
    JsonRows rows = new JsonRows();
    for (Role role : state().roles().values()) {
      role.memberOf()
          .forEach(
              (group, admin) ->
                  rows.row()
                      .field("roleid", shownRole(group))
                      .field("member", shownRole(role.oid()))
                      .field("admin_option", admin));
    }
    return rows.toString();
  }

  /** pg_database: the one connected to and all others the role may connect to. */
  String databases() {
    Map<String, DatabaseRef> shown = new LinkedHashMap<>();
    DatabaseRef own = backend.database().ref();
    shown.put(own.file(), own);
    Role role = backend.cluster().currentRole();
    DatabaseRef home = backend.databases().names().home(role, role.name());
    if (role.has(Attribute.LOGIN) && state().database(role.name()) == null) {
      shown.putIfAbsent(home.file(), home);
    }
    for (DatabaseRef other : backend.databases().names().others(role)) {
      shown.putIfAbsent(other.file(), other);
    }
    JsonRows rows = new JsonRows();
    for (DatabaseRef ref : shown.values()) {
      String name = ref == own ? backend.activity().database() : ref.name();
      DatabaseEntry entry = state().database(name);
      rows.row()
          .field("oid", shownDatabase(ref.oid()))
          .field("datname", name)
          .field(
              "datdba",
              shownRole(ref.owner() == DatabaseRef.EVERYBODY ? backend.owner() : ref.owner()))
          .field("datistemplate", entry != null && entry.isTemplate())
          .field("datallowconn", entry == null || entry.allowConnections())
          .field("datconnlimit", entry == null ? -1 : entry.connectionLimit());
    }
    return rows.toString();
  }

  /** pg_db_role_setting. */
  String settings() {
    JsonRows rows = new JsonRows();
    state()
        .settings()
        .forEach(
            (scope, values) -> {
              List<String> settings = new ArrayList<>();
              values.forEach((name, value) -> settings.add(name + "=" + value));
              rows.row()
                  .field("setdatabase", scope.database() == 0 ? 0 : shownDatabase(scope.database()))
                  .field("setrole", scope.role() == 0 ? 0 : shownRole(scope.role()))
                  .texts("setconfig", settings);
            });
    return rows.toString();
  }
}
