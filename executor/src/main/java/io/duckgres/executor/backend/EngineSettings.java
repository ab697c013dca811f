package io.duckgres.executor.backend;

import static java.util.stream.Collectors.joining;

import io.duckgres.catalog.CatalogInstaller;
import io.duckgres.catalog.CatalogNames;
import io.duckgres.engine.Chunk;
import io.duckgres.engine.Connection;
import io.duckgres.engine.ResultStream;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.cluster.ClusterState;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.database.UserDatabase;
import io.duckgres.executor.settings.Setting;
import io.duckgres.executor.settings.SettingRegistry;
import io.duckgres.executor.settings.Settings;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the engine connection's own settings equal to the session's: TimeZone, search_path and the
 * variables that the catalog's views and macros read. Applied before the next statement, and only
 * what has changed.
 */
final class EngineSettings {
  private final UserDatabase database;
  private final Connection connection;
  private final Settings settings;
  private long appliedVersion = -1;
  private String timeZone = "";
  private @Nullable String searchPath; // null until the first is set
  private String variables = "";
  private String users = "";
  private long rolesVersion = -1;
  private final SessionCluster cluster;
  private final long ownerOid;

  /** Counts what was changed on the engine connection. */
  private long epoch;

  EngineSettings(
      UserDatabase database,
      Connection connection,
      Settings settings,
      SessionActivity activity,
      SessionCluster cluster,
      long ownerOid) {
    this.ownerOid = ownerOid;
    this.cluster = cluster;
    this.database = database;
    this.connection = connection;
    this.settings = settings;
    CatalogInstaller.sessionSetup(database.engineName()).forEach(this::run);
    run(variable(CatalogNames.VARIABLE_DATABASE, literal(activity.database())));
    run(variable(CatalogNames.VARIABLE_PID, Integer.toString(activity.pid())));
  }

  void apply() {
    if (cluster.version() != rolesVersion) {
      applyRoles();
    }
    if (settings.version() == appliedVersion) {
      return;
    }
    applyUser();
    String zone = "SET TimeZone = " + literal(engineZone());
    if (!zone.equals(timeZone)) {
      run(zone);
      timeZone = zone;
      epoch++;
    }
    applySearchPath();
    String map = variable(CatalogNames.VARIABLE_SETTINGS, settingsMap());
    if (!map.equals(variables)) {
      run(map);
      variables = map;
      epoch++;
    }
    appliedVersion = settings.version();
  }

  /**
   * A number that changes with anything a compiled statement may depend on: the engine binds time
   * zone, search path and variables when it compiles.
   */
  long epoch() {
    return epoch;
  }

  private void applyUser() {
    String current = settings.currentUser();
    String session = settings.value("session_authorization");
    String both = current + "\0" + session;
    if (!both.equals(users)) {
      run(variable(CatalogNames.VARIABLE_USER, literal(current)));
      run(variable(CatalogNames.VARIABLE_SESSION_USER, literal(session)));
      users = both;
      epoch++;
    }
  }

  /** The names of roles by OID, as this database shows them: its owner has PostgreSQL's first. */
  private void applyRoles() {
    rolesVersion = cluster.version();
    ClusterState state = cluster.state();
    Role owner = state.role(ownerOid);
    run(variable(CatalogNames.VARIABLE_OWNER, literal(owner == null ? "" : owner.name())));
    List<Role> roles = state.roles().values().stream().filter(role -> role != owner).toList();
    run(
        variable(
            CatalogNames.VARIABLE_ROLES,
            "MAP("
                + roles.stream().map(role -> Long.toString(role.oid())).toList()
                + "::UINTEGER[], "
                + roles.stream().map(role -> literal(role.name())).toList()
                + "::VARCHAR[])"));
    epoch++;
  }

  private void applySearchPath() {
    List<String> schemas = settings.searchPath();
    String path = String.join(",", schemas);
    if (path.equals(searchPath)) {
      return;
    }
    run(
        variable(
            CatalogNames.VARIABLE_SEARCH_PATH,
            schemas.stream().map(EngineSettings::literal).collect(joining(", ", "[", "]"))
                + "::VARCHAR[]"));
    run("SET search_path = " + literal(enginePath(schemas)));
    searchPath = path;
    epoch++;
  }

  /** The schemas that exist, then the catalog, which PostgreSQL searches unasked. */
  private String enginePath(List<String> schemas) {
    List<String> path = new ArrayList<>();
    for (String schema : schemas) {
      String engineSchema = CatalogNames.engineSchema(schema);
      if (!CatalogNames.isCatalogSchema(schema) && exists(engineSchema)) {
        path.add(quoted(database.engineName()) + "." + quoted(engineSchema));
      }
    }
    if (path.isEmpty()) {
      // The engine looks for schema.relation in the database of the first, so there must be one.
      path.add(quoted(database.engineName()) + ".main");
    }
    path.add(CatalogNames.DATABASE + "." + CatalogNames.CATALOG);
    return String.join(",", path);
  }

  private boolean exists(String schema) {
    if (schema.equals("main")) {
      return true;
    }
    String sql =
        "SELECT 1 FROM duckdb_schemas() WHERE database_name = "
            + literal(database.engineName())
            + " AND schema_name = "
            + literal(schema);
    try (ResultStream result = connection.query(sql);
        Chunk chunk = result.next()) {
      return chunk != null;
    }
  }

  private static String quoted(String identifier) {
    return "\"" + identifier.replace("\"", "\"\"") + "\"";
  }

  /** ICU knows no POSIX zones: whole hours are Etc/GMT with the sign of POSIX. */
  private String engineZone() {
    String name = settings.text().timeZone().getId();
    if (settings.text().timeZone() instanceof ZoneOffset offset) {
      int seconds = offset.getTotalSeconds();
      if (seconds == 0) {
        return "UTC";
      }
      int hours = seconds / 3600;
      return seconds % 3600 == 0 && hours >= -12 && hours <= 14
          ? "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours)
          : "GMT" + name;
    }
    return name;
  }

  private String settingsMap() {
    List<String> names = new ArrayList<>();
    List<String> values = new ArrayList<>();
    for (Setting setting : SettingRegistry.all()) {
      String shown = settings.show(setting);
      if (!settings.value(setting.name()).equals(setting.defaultValue())) {
        names.add(literal(setting.name().toLowerCase(Locale.ROOT)));
        values.add(literal(shown));
      }
    }
    return "MAP(["
        + String.join(", ", names)
        + "]::VARCHAR[], ["
        + String.join(", ", values)
        + "]::VARCHAR[])";
  }

  private static String variable(String name, String expression) {
    return "SET VARIABLE " + name + " = " + expression;
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private void run(String sql) {
    connection.query(sql).close();
  }
}
