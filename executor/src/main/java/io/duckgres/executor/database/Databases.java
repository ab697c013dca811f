package io.duckgres.executor.database;

import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.ExecutorConfig.UnknownDatabase;
import io.duckgres.executor.extension.Extensions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * From the name a client connects to, to an open engine instance: one a user, opened at the first
 * session, closed some time after the last. Safe for any thread; opening blocks.
 */
public final class Databases implements AutoCloseable {
  private final ExecutorConfig config;
  private final ScheduledExecutorService timer;
  private final Extensions extensions;
  private final Map<String, UserDatabase> open = new HashMap<>();
  private boolean closed;

  public Databases(ExecutorConfig config, ScheduledExecutorService timer) {
    this.config = config;
    this.timer = timer;
    this.extensions = new Extensions(config.extensions());
  }

  /**
   * The user's database, held until {@link #release}.
   *
   * @param name what the client connects to
   * @throws PgError FATAL 3D000 for a name no database has, 58030 … when it cannot be opened
   */
  public UserDatabase acquire(String user, String name) {
    boolean known = name.equals(user) || name.equals("postgres");
    if (!known && config.unknownDatabase() == UnknownDatabase.REFUSE) {
      throw PgError.fatal(SqlState.INVALID_CATALOG_NAME, "database \"" + name + "\" does not exist")
          .hint(
              "Connect to \"%s\" or \"postgres\", or set unknown_database: own in the server's configuration."
                  .formatted(user));
    }
    synchronized (open) {
      if (closed) {
        throw PgError.fatal(SqlState.CANNOT_CONNECT_NOW, "the database system is shutting down");
      }
      String owner = owner(user);
      UserDatabase database = open.get(owner);
      if (database != null && database.isInvalidated()) {
        // Its other sessions learn of it at their next statement: see Failure.
        open.remove(owner);
        database.close();
        database = null;
      }
      if (database == null) {
        database = UserDatabase.open(owner, config, extensions);
        open.put(owner, database);
      }
      database.sessions++;
      return database;
    }
  }

  /** A lake is one for all users: its metadata file admits one engine instance. */
  private String owner(String user) {
    return config.lake() == null ? user : "";
  }

  /** A session has ended. */
  public void release(UserDatabase database) {
    synchronized (open) {
      database.sessions--;
      if (database.sessions == 0 && database.isInvalidated()) {
        open.remove(database.user(), database);
        database.close();
      } else if (database.sessions == 0 && database.isStored() && !closed) {
        long uses = ++database.idlePeriods;
        timer.schedule(
            () -> closeIdle(database, uses), config.idleClose().toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private void closeIdle(UserDatabase database, long period) {
    synchronized (open) {
      if (database.sessions == 0 && database.idlePeriods == period && !closed) {
        open.remove(database.user(), database);
        database.close();
      }
    }
  }

  @Override
  public void close() {
    synchronized (open) {
      closed = true;
      open.values().forEach(UserDatabase::close);
      open.clear();
    }
  }
}
