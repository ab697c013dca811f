package io.duckgres.executor.cluster;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All roles, databases and stored settings at one moment. Immutable; a change makes another.
 *
 * @param nextOid the next OID to give away
 * @param roles by name
 * @param databases by name
 * @param settings by whom they are for, then by name
 */
public record ClusterState(
    long nextOid,
    Map<String, Role> roles,
    Map<String, DatabaseEntry> databases,
    Map<SettingScope, Map<String, String>> settings) {
  static final ClusterState EMPTY = new ClusterState(16_384, Map.of(), Map.of(), Map.of());

  public @Nullable Role role(String name) {
    Role role = roles.get(name);
    return role != null ? role : PredefinedRoles.find(name);
  }

  public @Nullable Role role(long oid) {
    for (Role role : roles.values()) {
      if (role.oid() == oid) {
        return role;
      }
    }
    return PredefinedRoles.find(oid);
  }

  /**
   * The role of that name.
   *
   * @throws PgError 42704
   */
  public Role existingRole(String name) {
    Role role = role(name);
    if (role == null) {
      throw PgError.error(SqlState.UNDEFINED_OBJECT, "role \"" + name + "\" does not exist");
    }
    return role;
  }

  public @Nullable DatabaseEntry database(String name) {
    return databases.get(name);
  }

  /**
   * Whether a role has another's rights: it is the same, a superuser, or has been granted it,
   * directly or through others.
   */
  public boolean hasRightsOf(Role role, long other) {
    return role.isSuperuser() || isMember(role, other);
  }

  /** Whether a role is another or has been granted it, directly or through others. */
  public boolean isMember(Role role, long other) {
    return isMember(role, other, false);
  }

  /**
   * The same.
   *
   * @param inheriting only by roles whose members have their privileges without acting as them
   */
  public boolean isMember(Role role, long other, boolean inheriting) {
    return isMember(role, other, inheriting, new HashSet<>());
  }

  private boolean isMember(Role role, long other, boolean inheriting, Set<Long> seen) {
    if (role.oid() == other) {
      return true;
    }
    if (inheriting && !role.has(Role.Attribute.INHERIT)) {
      return false;
    }
    for (long group : role.memberOf().keySet()) {
      Role next = seen.add(group) ? role(group) : null;
      if (group == other || (next != null && isMember(next, other, inheriting, seen))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a role, or one it is a member of, was granted another with the admin option. */
  public boolean mayGrant(Role role, long other) {
    return mayGrant(role, other, new HashSet<>());
  }

  private boolean mayGrant(Role role, long other, Set<Long> seen) {
    if (role.memberOf().getOrDefault(other, false)) {
      return true;
    }
    for (long group : role.memberOf().keySet()) {
      Role next = seen.add(group) ? role(group) : null;
      if (next != null && mayGrant(next, other, seen)) {
        return true;
      }
    }
    return false;
  }

  /** The stored settings of a session, the more special ones last. */
  public Map<String, String> settingsFor(long database, long role) {
    Map<String, String> found = new LinkedHashMap<>();
    found.putAll(settings.getOrDefault(new SettingScope(0, 0), Map.of()));
    found.putAll(settings.getOrDefault(new SettingScope(database, 0), Map.of()));
    found.putAll(settings.getOrDefault(new SettingScope(0, role), Map.of()));
    found.putAll(settings.getOrDefault(new SettingScope(database, role), Map.of()));
    return found;
  }

  /** Adds or replaces a role; an old one of the same OID goes, whatever its name. */
  public ClusterState with(Role role) {
    Map<String, Role> changed = new TreeMap<>(roles);
    changed.values().removeIf(known -> known.oid() == role.oid());
    changed.put(role.name(), role);
    return new ClusterState(nextOid, changed, databases, settings);
  }

  /** Drops a role with its memberships and settings. */
  public ClusterState without(Role role) {
    Map<String, Role> changed = new TreeMap<>();
    roles
        .values()
        .forEach(known -> changed.put(known.name(), known.withMembership(role.oid(), null)));
    changed.remove(role.name());
    return new ClusterState(nextOid, changed, databases, settingsWithout(0, role.oid()));
  }

  /** Adds or replaces a database; an old one of the same OID goes, whatever its name. */
  public ClusterState with(DatabaseEntry database) {
    Map<String, DatabaseEntry> changed = new TreeMap<>(databases);
    changed.values().removeIf(known -> known.oid() == database.oid());
    changed.put(database.name(), database);
    return new ClusterState(nextOid, roles, changed, settings);
  }

  /** Drops a database with its settings. */
  public ClusterState without(DatabaseEntry database) {
    Map<String, DatabaseEntry> changed = new TreeMap<>(databases);
    changed.remove(database.name());
    return new ClusterState(nextOid, roles, changed, settingsWithout(database.oid(), 0));
  }

  private Map<SettingScope, Map<String, String>> settingsWithout(long database, long role) {
    Map<SettingScope, Map<String, String>> kept = new LinkedHashMap<>(settings);
    kept.keySet()
        .removeIf(
            scope ->
                (database != 0 && scope.database() == database)
                    || (role != 0 && scope.role() == role));
    return kept;
  }

  /** Stores a setting, or (null) takes it away. */
  public ClusterState withSetting(SettingScope scope, String name, @Nullable String value) {
    Map<String, String> values = new LinkedHashMap<>(settings.getOrDefault(scope, Map.of()));
    if (value == null) {
      values.remove(name);
    } else {
      values.put(name, value);
    }
    return withSettings(scope, values);
  }

  /** Replaces all settings of a scope. */
  public ClusterState withSettings(SettingScope scope, Map<String, String> values) {
    Map<SettingScope, Map<String, String>> changed = new LinkedHashMap<>(settings);
    if (values.isEmpty()) {
      changed.remove(scope);
    } else {
      changed.put(scope, values);
    }
    return new ClusterState(nextOid, roles, databases, changed);
  }

  /** The same after {@code count} OIDs were given away. */
  public ClusterState taking(int count) {
    return new ClusterState(nextOid + count, roles, databases, settings);
  }
}
