package io.duckgres.executor.backend;

import io.duckgres.executor.activity.Activity;
import io.duckgres.executor.activity.JsonRows;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.executor.cluster.Role;
import io.duckgres.executor.notify.AdvisoryLocks;
import io.duckgres.executor.settings.Settings;
import io.duckgres.functions.scalar.SessionCalls;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers functions that ask or change their session. The engine's threads call it while the
 * session's thread waits for them.
 */
public final class BackendCalls implements SessionCalls, Transaction.Listener {
  private final Backend backend;
  private final Activity all;
  private final AdvisoryLocks locks;
  private final Map<String, Supplier<String>> states = new ConcurrentHashMap<>();
  private final RoleRights rights;
  private volatile boolean holdsInTransaction;

  BackendCalls(Backend backend, Activity all) {
    this.backend = backend;
    this.all = all;
    this.locks = backend.database().advisoryLocks();
    ClusterRows rows = new ClusterRows(backend);
    rights = new RoleRights(backend, rows);
    answer("activity", () -> all.rows(this::isShown, rows::oids));
    answer("roles", rows::roles);
    answer("members", rows::members);
    answer("databases", rows::databases);
    answer("role_settings", rows::settings);
    answer("query_log", () -> all.queryLog(backend.activity().user()));
    answer(
        "reload",
        () -> {
          all.reload();
          return "true";
        });
    answer("channels", () -> JsonRows.array(backend.notifications().channels()));
  }

  /** Who answers a question of the catalog's views, with rows as JSON. */
  public void answer(String what, Supplier<String> rows) {
    states.put(what, rows);
  }

  @Override
  public String setConfig(String name, @Nullable String value, boolean local) {
    Settings settings = backend.settings();
    synchronized (settings) {
      if (value == null) {
        settings.set(name, List.of(), local, backend::notice);
      } else {
        settings.setText(name, value, local, backend::notice);
      }
      if (name.equalsIgnoreCase("application_name")) {
        backend.activity().applicationName(settings.value("application_name"));
      }
      return settings.show(name);
    }
  }

  @Override
  public @Nullable String currentSetting(String name, boolean missingOk) {
    Settings settings = backend.settings();
    synchronized (settings) {
      return missingOk && !settings.isKnown(name) ? null : settings.show(name);
    }
  }

  @Override
  public boolean signal(int pid, boolean terminate) {
    SessionActivity target = all.find(pid);
    if (target == null) {
      backend.notice(
          PgError.warning(SqlState.WARNING, "PID " + pid + " is not a PostgreSQL backend process"));
      return false;
    }
    if (!maySignal(target)) {
      throw PgError.error(
          SqlState.INSUFFICIENT_PRIVILEGE,
          terminate
              ? "must be a member of the role whose process is being terminated or member of"
                  + " pg_signal_backend"
              : "must be a member of the role whose query is being canceled or member of"
                  + " pg_signal_backend");
    }
    if (terminate) {
      target.terminate();
    } else {
      target.interrupt();
    }
    return true;
  }

  /** Sessions of other users are shown to superusers and who may read all statistics. */
  private boolean isShown(SessionActivity session) {
    return session.user().equals(backend.activity().user())
        || session.user().equals(backend.settings().currentUser())
        || hasRightsOf("pg_read_all_stats");
  }

  private boolean maySignal(SessionActivity target) {
    return target.user().equals(backend.activity().user())
        || hasRightsOf(target.user())
        || (!backend.cluster().state().existingRole(target.user()).isSuperuser()
            && hasRightsOf("pg_signal_backend"));
  }

  private boolean hasRightsOf(String role) {
    Role wanted = backend.cluster().state().role(role);
    return wanted != null && backend.cluster().hasRightsOf(wanted.oid());
  }

  @Override
  public void notify(String channel, String payload) {
    backend.notifications().notify(channel, payload);
  }

  @Override
  public boolean advisory(Advisory how, AdvisoryKey key, boolean shared, boolean inTransaction) {
    switch (how) {
      case TRY -> {
        boolean got = locks.tryLock(this, key, shared, inTransaction);
        holdsInTransaction |= got && inTransaction;
        return got;
      }
      case LOCK -> {
        long limit = backend.settings().number("lock_timeout");
        locks.lock(this, key, shared, inTransaction, waited -> checkWait(waited, limit));
        holdsInTransaction |= inTransaction;
        return true;
      }
      case UNLOCK -> {
        boolean held = locks.unlock(this, key, shared);
        if (!held) {
          backend.notice(
              PgError.warning(
                  SqlState.WARNING,
                  "you don't own a lock of type " + (shared ? "ShareLock" : "ExclusiveLock")));
        }
        return held;
      }
    }
    throw new IllegalStateException(how.toString());
  }

  private void checkWait(long waited, long limit) {
    backend.interrupts().check();
    if (limit > 0 && waited >= limit) {
      throw PgError.error(SqlState.LOCK_NOT_AVAILABLE, "canceling statement due to lock timeout");
    }
  }

  @Override
  public void unlockAll() {
    locks.release(this, false);
  }

  @Override
  public long roleOid(String name) {
    return rights.oid(name);
  }

  @Override
  public boolean hasRole(long member, long role, RoleRight right) {
    return rights.has(member, role, right);
  }

  @Override
  public boolean ownsAsRole(long role, long owner) {
    return rights.owns(role, owner);
  }

  @Override
  public String state(String what) {
    Supplier<String> rows = states.get(what);
    if (rows == null) {
      throw new IllegalArgumentException(what);
    }
    return rows.get();
  }

  @Override
  public void ending(boolean commits) {}

  @Override
  public long mark() {
    return backend.notifications().mark();
  }

  @Override
  public void rolledBackTo(long mark) {
    backend.notifications().forgetSince(mark);
  }

  @Override
  public void ended(boolean committed) {
    if (holdsInTransaction) {
      holdsInTransaction = false;
      locks.release(this, true);
    }
    backend.notifications().ended(committed);
  }

  /** The session ends: everything is given back. */
  void close() {
    locks.release(this, true);
    locks.release(this, false);
    backend.notifications().close();
  }
}
