package io.duckgres.flight.session;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a session's clients hold by opaque handles. A handle means nothing in another session. Safe
 * for any thread.
 */
public final class Handles {
  /** The most at a time; a client that forgets to close its handles is told so. */
  private static final int MOST = 1_000;

  private final Map<String, PreparedHandle> prepared = new ConcurrentHashMap<>();
  private final Map<String, Reading> readings = new ConcurrentHashMap<>();

  Handles() {}

  /** Keeps a prepared statement; RESOURCE_EXHAUSTED's 53400 when there are too many. */
  public void add(PreparedHandle handle) {
    checkRoom();
    prepared.put(handle.id(), handle);
  }

  /** Throws when no more handles may be made. */
  public void checkRoom() {
    if (prepared.size() >= MOST) {
      throw PgError.error(
              SqlState.CONFIGURATION_LIMIT_EXCEEDED,
              "the session holds " + MOST + " prepared statements and queries")
          .hint("Close those that are no longer needed.");
    }
  }

  /**
   * A prepared statement or query by its handle, which counts as used.
   *
   * @throws PgError 26000 unknown here, closed, or expired
   */
  public PreparedHandle get(String id) {
    PreparedHandle found = prepared.get(id);
    if (found == null) {
      throw PgError.error(
          SqlState.INVALID_SQL_STATEMENT_NAME, "the handle is unknown in this session or expired");
    }
    found.used();
    return found;
  }

  /** Forgets a handle; null when it was unknown. */
  public @Nullable PreparedHandle remove(String id) {
    return prepared.remove(id);
  }

  /** Handles not used for a time, which are forgotten by this call. */
  List<PreparedHandle> takeIdle(Duration time, Instant now) {
    List<PreparedHandle> idle =
        prepared.values().stream()
            .filter(h -> !readings.containsKey(h.id()) && h.lastUsed().plus(time).isBefore(now))
            .toList();
    idle.forEach(handle -> prepared.remove(handle.id(), handle));
    return idle;
  }

  /** The handle's results that are being read. */
  public @Nullable Reading reading(String id) {
    return readings.get(id);
  }

  Collection<Reading> readings() {
    return readings.values();
  }

  void reads(String id, Reading reading) {
    readings.put(id, reading);
  }

  void ends(String id, Reading reading) {
    readings.remove(id, reading);
  }
}
