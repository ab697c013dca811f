package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.backend.SessionCluster;
import io.duckgres.executor.cluster.DatabaseEntry;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.cluster.SettingScope;
import io.duckgres.executor.settings.Settings;
import io.duckgres.translator.plan.ClusterPlan;
import io.duckgres.translator.plan.RoleSpec;
import io.duckgres.translator.plan.StoredSetting;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Map;

/** ALTER ROLE … SET and ALTER DATABASE … SET: what the next sessions start with. */
final class StoredSettingCommand {
  private final Backend backend;
  private final RoleCommand roles;
  private final SessionCluster cluster;

  StoredSettingCommand(Backend backend, RoleCommand roles) {
    this.backend = backend;
    this.roles = roles;
    this.cluster = backend.cluster();
  }

  void ofRole(ClusterPlan.AlterRoleSetting plan) {
    RoleSpec spec = plan.role();
    String database = plan.database();
    long databaseOid = database == null ? 0 : databaseOid(database);
    if (spec == null) {
      if (!roles.isSuperuser()) {
        throw PgError.error(
            SqlState.INSUFFICIENT_PRIVILEGE, "must be superuser to alter settings globally");
      }
      store(new SettingScope(databaseOid, 0), plan.setting());
      return;
    }
    Role role = cluster.state().existingRole(roles.name(spec));
    if (role.isSuperuser() && !roles.isSuperuser()) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "must be superuser to alter superusers");
    } else if (!roles.mayCreateRoles() && role.oid() != cluster.currentRole().oid()) {
      throw PgError.error(SqlState.INSUFFICIENT_PRIVILEGE, "permission denied");
    }
    store(new SettingScope(databaseOid, role.oid()), plan.setting());
  }

  void ofDatabase(ClusterPlan.AlterDatabaseSetting plan) {
    store(new SettingScope(ownedDatabaseOid(plan.name()), 0), plan.setting());
  }

  private long ownedDatabaseOid(String name) {
    DatabaseEntry entry = cluster.state().database(name);
    if (entry != null) {
      cluster.checkOwner(entry.owner(), "database " + name);
    }
    return databaseOid(name);
  }

  /** The OID of a database by its name; one's own has two names. */
  private long databaseOid(String name) {
    DatabaseEntry entry = cluster.state().database(name);
    if (entry != null) {
      return entry.oid();
    }
    if (name.equals(backend.activity().database()) || name.equals("postgres")) {
      return backend.database().ref().oid();
    }
    Role owner = cluster.state().role(name);
    if (owner != null && owner.homeOid() != 0 && cluster.hasRightsOf(owner.oid())) {
      return owner.homeOid();
    }
    throw PgError.error(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist");
  }

  private void store(SettingScope scope, StoredSetting setting) {
    switch (setting.action()) {
      case RESET_ALL -> cluster.change(state -> state.withSettings(scope, Map.of()));
      case RESET -> {
        String name = Settings.canonicalName(setting.name());
        cluster.change(state -> state.withSetting(scope, name, null));
      }
      case SET -> put(scope, setting.name(), setting.values());
      case SET_CURRENT -> {
        String value = backend.settings().show(setting.name());
        String name = Settings.canonicalName(setting.name());
        cluster.change(state -> state.withSetting(scope, name, value));
      }
    }
  }

  private void put(SettingScope scope, String given, List<String> values) {
    String value = backend.settings().checked(given, values);
    String name = Settings.canonicalName(given);
    cluster.change(state -> state.withSetting(scope, name, value));
  }
}
