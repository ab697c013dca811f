package io.duckgres.executor.backend;

import io.duckgres.engine.Connection;
import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.database.Databases;
import io.duckgres.executor.database.UserDatabase;
import io.duckgres.executor.notify.SessionNotifications;
import io.duckgres.executor.settings.Settings;
import io.duckgres.types.PgError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the statements of one session work on. Owned by the session, used by its thread; {@link
 * #interrupts()} by any.
 */
public final class Backend implements AutoCloseable {
  private final UserDatabase database;
  private final Connection connection;
  private final Settings settings;
  private final Interrupts interrupts;
  private final Savepoints savepoints;
  private final Transaction transaction;
  private final EngineSettings engineSettings;
  private final CatalogReads catalogReads;
  private final SessionActivity activity;
  private final SessionNotifications notifications;
  private final BackendCalls calls;
  private long temporaries;
  private final SessionCluster cluster;
  private final Databases databases;
  private final long owner;
  private final Activity all;
  private final List<PgError> notices = new ArrayList<>();

  public Backend(
      Databases databases,
      Cluster cluster,
      UserDatabase database,
      long owner,
      Connection connection,
      Settings settings,
      Interrupts interrupts,
      SessionActivity activity,
      Activity all) {
    this.database = database;
    this.connection = connection;
    this.settings = settings;
    this.interrupts = interrupts;
    this.activity = activity;
    this.databases = databases;
    this.owner = owner;
    this.all = all;
    this.cluster = new SessionCluster(cluster, settings);
    this.engineSettings =
        new EngineSettings(database, connection, settings, activity, this.cluster, owner);
    this.savepoints = new Savepoints(database, connection, settings);
    this.transaction =
        new Transaction(
            connection,
            settings,
            this::notice,
            database.relations()::changed,
            database.commits(),
            savepoints);
    this.catalogReads = new CatalogReads(database, connection, transaction);
    this.notifications = new SessionNotifications(database.notifications(), activity.pid());
    this.calls = new BackendCalls(this, all);
    transaction.addListener(calls);
    transaction.addListener(this.cluster);
    database.functionSessions().attach(connection.id(), settings::text, interrupts::isPending);
    database.sessionCalls().attach(connection.id(), calls);
  }

  public UserDatabase database() {
    return database;
  }

  /** The engine connection; its own settings may be behind: see {@link #engine()}. */
  public Connection connection() {
    return connection;
  }

  /** The engine connection with the session's TimeZone, search_path and variables applied. */
  public Connection engine() {
    begin();
    return connection;
  }

  /**
   * Changes when the engine connection's settings do, after applying them: a statement compiled
   * under another number has to be compiled anew.
   */
  public long engineEpoch() {
    begin();
    return engineSettings.epoch();
  }

  private void begin() {
    engineSettings.apply();
    enter();
    database.functionSessions().begin(connection.id());
  }

  /** Tells functions that this thread works for this session, before the engine runs. */
  public void enter() {
    database.functionSessions().enter(connection.id());
  }

  /**
   * Decides where the catalogs' views read; to be called before the engine binds a text, outside a
   * failed transaction.
   */
  public void beforeBinding(String engineSql) {
    catalogReads.before(engineSql);
  }

  /** Whether they read what the database keeps of its catalog. */
  public boolean readsKeptCatalog() {
    return catalogReads.readsKept();
  }

  /** A number for a table that lives as long as one statement. */
  public long nextTemporary() {
    return ++temporaries;
  }

  public Settings settings() {
    return settings;
  }

  /** Where COPY may read and write files of the server. */
  public List<Path> copyDirectories() {
    return databases.copyDirectories();
  }

  public Interrupts interrupts() {
    return interrupts;
  }

  public Transaction transaction() {
    return transaction;
  }

  /** What the present transaction block keeps to go back to a savepoint. */
  public Savepoints savepoints() {
    return savepoints;
  }

  /** Roles and databases as the session sees them. */
  public SessionCluster cluster() {
    return cluster;
  }

  /** OID of the role that owns the database, or passes for it in one that all own. */
  public long owner() {
    return owner;
  }

  /** The databases of this server. */
  public Databases databases() {
    return databases;
  }

  /** All sessions of this server. */
  public Collection<SessionActivity> sessions() {
    return all.sessions();
  }

  /** What the session listens to and what has come in. */
  public SessionNotifications notifications() {
    return notifications;
  }

  /** Where functions reach this session. */
  public BackendCalls calls() {
    return calls;
  }

  public SessionActivity activity() {
    return activity;
  }

  /** Something to tell the client beside the answer; any thread. */
  public synchronized void notice(PgError notice) {
    if (NoticeLevel.isShown(notice.severity(), settings.value("client_min_messages"))) {
      notices.add(notice);
    }
  }

  /** Hands over the notices since last asked. */
  public synchronized List<PgError> drainNotices() {
    if (notices.isEmpty()) {
      return List.of();
    }
    List<PgError> drained = List.copyOf(notices);
    notices.clear();
    return drained;
  }

  /** Rolls back and disconnects. */
  @Override
  public void close() {
    try {
      transaction.abandon();
    } finally {
      calls.close();
      database.sessionCalls().detach(connection.id());
      database.functionSessions().detach(connection.id());
      connection.close();
    }
  }
}
