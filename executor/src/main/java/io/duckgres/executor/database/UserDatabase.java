package io.duckgres.executor.database;

import io.duckgres.catalog.CatalogInstaller;
import io.duckgres.catalog.CatalogOptions;
import io.duckgres.catalog.CatalogSnapshot;
import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.OpenOptions;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.ServerVersion;
import io.duckgres.executor.extension.Extensions;
import io.duckgres.executor.extension.SingleValue;
import io.duckgres.executor.journal.RepeatableFunctions;
import io.duckgres.executor.lake.LakeAttachment;
import io.duckgres.executor.lake.LakeOptions;
import io.duckgres.executor.notify.AdvisoryLocks;
import io.duckgres.executor.notify.NotificationHub;
import io.duckgres.functions.scalar.JavaFunctions;
import io.duckgres.functions.scalar.SessionFunctions;
import io.duckgres.functions.scalar.SessionRegistry;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An open engine instance with PostgreSQL's functions and catalogs in it, locked down for client
 * SQL. Owned by {@link Databases}; any thread may connect.
 */
public final class UserDatabase {
  private final DatabaseRef ref;
  private final Database database;
  private final String engineName;
  private final RelationCache relations = new RelationCache();
  private final CommitLog commits = new CommitLog();
  private final NotificationHub notifications = new NotificationHub();
  private final AdvisoryLocks advisoryLocks = new AdvisoryLocks();
  private @Nullable RepeatableFunctions repeatableFunctions;
  private final Sessions functionSessions;
  private @Nullable CatalogSnapshot catalogSnapshot;
  private final SessionRegistry sessionCalls;

  /** Guarded by {@link Databases}. */
  int sessions;

  /** Its own memory limit in bytes, 0 until asked; guarded by {@link Databases}. */
  private long ownLimit;

  /** Guarded by {@link Databases}: counts the times it became idle. */
  long idlePeriods;

  private UserDatabase(
      DatabaseRef ref,
      Database database,
      String engineName,
      Sessions functionSessions,
      SessionRegistry sessionCalls) {
    this.ref = ref;
    this.database = database;
    this.engineName = engineName;
    this.functionSessions = functionSessions;
    this.sessionCalls = sessionCalls;
  }

  static UserDatabase open(DatabaseRef ref, ExecutorConfig config, Extensions extensions) {
    Database database = null;
    try {
      Path file = config.dataDir().resolve(ref.file());
      Path folder = file.getParent();
      Files.createDirectories(folder == null ? config.dataDir() : folder);
      String path =
          config.filePersistence() && config.lake() == null ? file.toString() : OpenOptions.MEMORY;
      database = Engine.instance().open(new OpenOptions(path, openSettings(ref, config)));
      try (Connection connection = database.connect()) {
        String temporaryFiles = config.engine().temporaryFiles();
        if (!temporaryFiles.isEmpty()) {
          // As an option of opening it has no effect.
          connection.query("SET GLOBAL max_temp_directory_size = '" + temporaryFiles + "'").close();
        }
        extensions.load(connection);
        LakeOptions lake = config.lake();
        List<String> directories =
            lake == null ? List.of() : LakeAttachment.attach(lake, extensions, connection);
        String engineName = lake == null ? LockDown.databaseName(connection) : LakeAttachment.NAME;
        Sessions functionSessions = new Sessions();
        JavaFunctions.register(connection, functionSessions);
        SessionRegistry sessionCalls = new SessionRegistry();
        SessionFunctions.register(connection, sessionCalls);
        CatalogInstaller.install(connection, new CatalogOptions(ServerVersion.banner()));
        LockDown.apply(connection, directories);
        UserDatabase opened =
            new UserDatabase(ref, database, engineName, functionSessions, sessionCalls);
        database = null;
        return opened;
      }
    } catch (EngineError e) {
      throw PgError.fatal(
              SqlState.IO_ERROR,
              "could not open database \"%s\": %s".formatted(ref.name(), e.message()))
          .causedBy(e);
    } catch (IOException e) {
      throw PgError.fatal(
              SqlState.IO_ERROR, "could not create the data directory: " + e.getMessage())
          .causedBy(e);
    } finally {
      if (database != null) {
        database.close();
      }
    }
  }

  private static Map<String, String> openSettings(DatabaseRef ref, ExecutorConfig config)
      throws IOException {
    Map<String, String> settings = new HashMap<>();
    settings.put("autoinstall_known_extensions", "false");
    settings.put("autoload_known_extensions", "false");
    settings.put("allow_community_extensions", Boolean.toString(config.extensions().community()));
    settings.put("allow_unsigned_extensions", "false");
    settings.put("allow_persistent_secrets", "false");
    // One of its own: instances in one directory would write into each other's files.
    settings.put("temp_directory", TemporaryFiles.directory(config, ref).toString());
    EngineLimits limits = config.engine();
    if (!limits.memory().isEmpty()) {
      settings.put("memory_limit", limits.memory());
    }
    if (limits.threads() > 0) {
      settings.put("threads", Integer.toString(limits.threads()));
    }
    return settings;
  }

  /** Its name when it was opened, its file and its owner. */
  public DatabaseRef ref() {
    return ref;
  }

  /** The engine's own name of this database, first part of a qualified relation. */
  public String engineName() {
    return engineName;
  }

  /** What is known of relations, shared by all sessions. */
  public RelationCache relations() {
    return relations;
  }

  /** Where a session answers functions that ask or change it. */
  public SessionRegistry sessionCalls() {
    return sessionCalls;
  }

  /** Who listens to what. */
  public NotificationHub notifications() {
    return notifications;
  }

  public AdvisoryLocks advisoryLocks() {
    return advisoryLocks;
  }

  /** What was committed when. */
  public CommitLog commits() {
    return commits;
  }

  /** The functions whose results are the same however often they are computed. */
  public synchronized RepeatableFunctions repeatableFunctions(Connection connection) {
    RepeatableFunctions known = repeatableFunctions;
    if (known == null) {
      known = RepeatableFunctions.load(connection);
      repeatableFunctions = known;
    }
    return known;
  }

  /** The rows kept of the catalog. */
  public synchronized CatalogSnapshot catalogSnapshot() {
    if (catalogSnapshot == null) {
      catalogSnapshot = new CatalogSnapshot(database.connect(), engineName);
    }
    return catalogSnapshot;
  }

  /** Where a session says what functions may know of it. */
  public Sessions functionSessions() {
    return functionSessions;
  }

  /** A connection for one session, which closes it. */
  public Connection connect() {
    return database.connect();
  }

  /**
   * Whether the engine has given this instance up after an internal error: no statement works on it
   * any more, the next session gets a new one.
   */
  public boolean isInvalidated() {
    return database.isInvalidated();
  }

  /**
   * Gives it another share of the memory; does nothing when its own limit is lower.
   *
   * @return false when it holds more and cannot give it up now
   */
  boolean memoryShare(long bytes) {
    try (Connection connection = database.connect()) {
      if (ownLimit == 0) {
        ownLimit = memoryLimit(connection);
      }
      long share = Math.min(bytes, ownLimit);
      connection.query("SET GLOBAL memory_limit = '" + share + " bytes'").close();
      return true;
    } catch (EngineError e) {
      return false;
    }
  }

  /** The limit it was opened with, in bytes. */
  private static long memoryLimit(Connection connection) {
    return Long.parseLong(
        SingleValue.get(
            connection,
            "SELECT parse_formatted_bytes(current_setting('memory_limit'))::BIGINT::VARCHAR"));
  }

  boolean isStored() {
    return database.file() != null;
  }

  synchronized void close() {
    if (catalogSnapshot != null) {
      catalogSnapshot.close();
    }
    database.close();
  }
}
