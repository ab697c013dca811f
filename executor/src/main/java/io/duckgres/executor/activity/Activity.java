package io.duckgres.executor.activity;

import io.duckgres.executor.database.DatabaseRef;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All sessions of this server by their process id. Safe for any thread. */
public final class Activity {
  private static final int SECRET_LENGTH = 4; // the only length protocol 3.0 knows

  private final Map<Integer, SessionActivity> sessions = new ConcurrentHashMap<>();
  private final SecureRandom random = new SecureRandom();
  private volatile UnaryOperator<String> queryLog = user -> "[]";
  private volatile Runnable reload = () -> {};
  private final AtomicInteger nextPid = new AtomicInteger(1 + random.nextInt(30_000));

  /**
   * Enters a session.
   *
   * @param interrupt stops what the session runs; called from any thread
   */
  public SessionActivity enter(
      String user, String database, DatabaseRef place, String client, Runnable interrupt) {
    byte[] secret = new byte[SECRET_LENGTH];
    random.nextBytes(secret);
    while (true) {
      int pid = nextPid.getAndUpdate(p -> p == Integer.MAX_VALUE ? 1 : p + 1);
      SessionActivity entry =
          new SessionActivity(pid, secret, user, database, place, client, interrupt);
      if (sessions.putIfAbsent(pid, entry) == null) {
        return entry;
      }
    }
  }

  /** Removes a session that has ended. */
  public void leave(SessionActivity entry) {
    sessions.remove(entry.pid(), entry);
  }

  /** The sessions now, in no order; their content goes on changing. */
  public Collection<SessionActivity> sessions() {
    return sessions.values();
  }

  /**
   * What pg_stat_activity shows of some sessions, as JSON.
   *
   * @param oids adds datid and usesysid to a row
   */
  public String rows(Predicate<SessionActivity> shown, BiConsumer<SessionActivity, JsonRows> oids) {
    JsonRows rows = new JsonRows();
    sessions.values().stream()
        .filter(shown)
        .sorted(Comparator.comparingInt(SessionActivity::pid))
        .forEach(
            session -> {
              session.describe(rows.row());
              oids.accept(session, rows);
            });
    return rows.toString();
  }

  /** Where the statements of a user are kept; see the view duckgres.query_log. */
  public void queryLog(UnaryOperator<String> rowsOfUser) {
    this.queryLog = rowsOfUser;
  }

  /** What duckgres.query_log shows of a user's statements, as JSON. */
  public String queryLog(String user) {
    return queryLog.apply(user);
  }

  /** What pg_reload_conf() does, as SIGHUP does: asked for, not waited for. */
  public void onReload(Runnable reload) {
    this.reload = reload;
  }

  /** Asks for the configuration to be read again. */
  public void reload() {
    Thread.ofVirtual().name("reload").start(reload);
  }

  public @Nullable SessionActivity find(int pid) {
    return sessions.get(pid);
  }

  /**
   * A CancelRequest. What does not match changes nothing and takes the same time.
   *
   * @return whether a session was told to stop
   */
  public boolean cancel(int pid, byte[] secret) {
    SessionActivity entry = sessions.get(pid);
    boolean matches =
        MessageDigest.isEqual(entry == null ? new byte[SECRET_LENGTH] : entry.secret(), secret);
    if (entry == null || !matches) {
      return false;
    }
    entry.interrupt();
    return true;
  }
}
