package io.duckgres.executor.database;

import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.cluster.Cluster;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.extension.Extensions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From the name a client connects to, to an open engine instance: one a file, opened at the first
 * session, closed some time after the last. Safe for any thread; opening blocks.
 */
public final class Databases implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Databases.class);

  private final ExecutorConfig config;
  private final ScheduledExecutorService timer;
  private final Extensions extensions;
  private final DatabaseNames names;
  private final Map<String, UserDatabase> open = new HashMap<>();
  private boolean closed;

  public Databases(ExecutorConfig config, Cluster cluster, ScheduledExecutorService timer) {
    this.config = config;
    this.timer = timer;
    this.extensions = new Extensions(config.extensions());
    this.names = new DatabaseNames(config, cluster);
    TemporaryFiles.clear(config);
  }

  /** Where COPY may read and write files of the server. */
  public List<Path> copyDirectories() {
    return config.copyDirectories();
  }

  /** Which database a name means to whom. */
  public DatabaseNames names() {
    return names;
  }

  /**
   * The database a role means by a name, held until {@link #release}.
   *
   * @throws PgError FATAL 3D000 for a name no database has, 42501 for one that is another's, 53300
   *     for one sessions too many, 58030 … when it cannot be opened
   */
  public UserDatabase acquire(Role role, String name) {
    DatabaseRef ref = names.resolve(role, name);
    synchronized (open) {
      if (closed) {
        throw PgError.fatal(SqlState.CANNOT_CONNECT_NOW, "the database system is shutting down");
      }
      UserDatabase database = open.get(ref.file());
      if (database != null && database.isInvalidated()) {
        // Its other sessions learn of it at their next statement: see Failure.
        open.remove(ref.file());
        database.close();
        database = null;
      }
      if (database != null
          && ref.connectionLimit() >= 0
          && database.sessions >= ref.connectionLimit()
          && !role.isSuperuser()) {
        throw PgError.fatal(
            SqlState.TOO_MANY_CONNECTIONS, "too many connections for database \"" + name + "\"");
      }
      if (database == null) {
        database = UserDatabase.open(ref, config, extensions);
        open.put(ref.file(), database);
        shareMemory();
      }
      database.sessions++;
      return database;
    }
  }

  /** A session has ended. */
  public void release(UserDatabase database) {
    synchronized (open) {
      database.sessions--;
      if (database.sessions == 0 && database.isInvalidated()) {
        open.remove(database.ref().file(), database);
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
        open.remove(database.ref().file(), database);
        database.close();
        shareMemory();
      }
    }
  }

  /** Gives every instance its share of the budget; under the lock. */
  private void shareMemory() {
    long budget = config.engine().memoryBudget();
    if (budget == 0 || open.isEmpty()) {
      return;
    }
    long share = budget / open.size();
    for (UserDatabase database : open.values()) {
      if (!database.memoryShare(share)) {
        LOG.warn(
            "database {} holds more memory than its share of {} bytes and keeps it for now",
            database.ref().name(),
            share);
      }
    }
  }

  /** Sessions in the database of that file. */
  public int sessions(String file) {
    synchronized (open) {
      UserDatabase database = open.get(file);
      return database == null ? 0 : database.sessions;
    }
  }

  /**
   * Closes a database that no session is in and runs something before anybody can open it again.
   *
   * @return false when a session is in it; nothing is done then
   */
  public boolean whileUnused(String file, Runnable action) {
    synchronized (open) {
      UserDatabase database = open.get(file);
      if (database != null && database.sessions > 0) {
        return false;
      }
      if (database != null) {
        open.remove(file);
        database.close();
      }
      action.run();
      return true;
    }
  }

  /** Deletes what a database has on the disk; no error when there is nothing. */
  public void delete(String file) throws IOException {
    Path path = config.dataDir().resolve(file);
    Files.deleteIfExists(path);
    Files.deleteIfExists(path.resolveSibling(path.getFileName() + ".wal"));
  }

  /** Copies the file of a database that is not open; nothing is copied when it was never used. */
  public void copy(String from, String to) throws IOException {
    Path source = config.dataDir().resolve(from);
    Path target = config.dataDir().resolve(to);
    if (Files.exists(source)) {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Files.copy(source, target);
    }
  }

  /** Bytes of a database's file, null when it has none. */
  public @Nullable Long size(String file) {
    try {
      return config.filePersistence() ? Files.size(config.dataDir().resolve(file)) : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** What all open databases take now; asks each of them. */
  public EngineUse use() {
    List<UserDatabase> asked;
    synchronized (open) {
      asked = List.copyOf(open.values());
    }
    EngineUse use = EngineUse.NONE;
    for (UserDatabase database : asked) {
      use = use.plus(database);
    }
    return use;
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
