package io.duckgres.executor.querylog;

import io.duckgres.executor.activity.JsonRows;
import io.duckgres.executor.activity.SessionActivity;
import io.duckgres.types.PgError;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last statements, in memory, so that a statement costs one small object and no waiting for a
 * disk. Safe for any thread.
 */
public final class QueryLog {
  /** Characters of a statement's text that are kept. */
  private static final int TEXT = 4_000;

  private final ArrayDeque<QueryLogEntry> entries = new ArrayDeque<>();
  private volatile QueryLogOptions options;

  public QueryLog(QueryLogOptions options) {
    this.options = options;
  }

  /** Other limits from now on. */
  public void options(QueryLogOptions options) {
    this.options = options;
    synchronized (entries) {
      shrink(options.entries());
    }
  }

  /**
   * A statement has been answered.
   *
   * @param tag null after an error
   * @param error null for success
   */
  public void add(
      SessionActivity session, @Nullable String tag, @Nullable PgError error, long nanos) {
    int most = options.entries();
    if (most == 0) {
      return;
    }
    String text = session.query();
    QueryLogEntry entry =
        new QueryLogEntry(
            Instant.now(),
            nanos,
            session.pid(),
            session.user(),
            session.database(),
            session.applicationName(),
            session.client(),
            text.length() <= TEXT ? text : text.substring(0, TEXT),
            tag,
            error == null ? null : error.sqlState().code(),
            error == null ? null : error.message());
    synchronized (entries) {
      shrink(most - 1);
      entries.addLast(entry);
    }
  }

  private void shrink(int most) {
    while (entries.size() > most) {
      entries.removeFirst();
    }
  }

  /** The statements of a user, oldest first, as JSON for the view. */
  public String rows(String user) {
    QueryLogOptions now = options;
    Instant oldest = now.retention().isZero() ? Instant.MIN : Instant.now().minus(now.retention());
    List<QueryLogEntry> kept;
    synchronized (entries) {
      while (!entries.isEmpty() && entries.getFirst().ended().isBefore(oldest)) {
        entries.removeFirst();
      }
      kept = List.copyOf(entries);
    }
    JsonRows rows = new JsonRows();
    for (QueryLogEntry entry : kept) {
      if (entry.user().equals(user)) {
        rows.row()
            .field("ended", entry.ended())
            .field("microseconds", entry.nanos() / 1_000)
            .field("pid", entry.pid())
            .field("usename", entry.user())
            .field("datname", entry.database())
            .field("application_name", entry.applicationName())
            .field("client", entry.client())
            .field("query", SecretTexts.hide(entry.text()))
            .field("command", entry.tag())
            .field("rows", entry.rows())
            .field("sqlstate", entry.sqlState())
            .field("error", entry.error() == null ? null : SecretTexts.hide(entry.error()));
      }
    }
    return rows.toString();
  }
}
