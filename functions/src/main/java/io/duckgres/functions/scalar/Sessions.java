package io.duckgres.functions.scalar;

import io.duckgres.types.TextSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * What functions know of the session that calls them, by the number of its engine connection. Safe
 * for any thread: a session changes its settings only between its statements.
 */
public final class Sessions {
  private final Map<Long, Supplier<TextSettings>> settings = new ConcurrentHashMap<>();

  /** A session begins to use a connection. */
  public void attach(long connectionId, Supplier<TextSettings> text) {
    settings.put(connectionId, text);
  }

  /** It has ended. */
  public void detach(long connectionId) {
    settings.remove(connectionId);
  }

  /**
   * Its DateStyle, TimeZone and so on; PostgreSQL's defaults for a connection without a session.
   */
  public TextSettings text(long connectionId) {
    Supplier<TextSettings> known = settings.get(connectionId);
    return known == null ? TextSettings.DEFAULT : known.get();
  }
}
