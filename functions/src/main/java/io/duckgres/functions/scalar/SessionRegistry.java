package io.duckgres.functions.scalar;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of one engine instance by the number of their connection. Safe for any thread. */
public final class SessionRegistry {
  private final Map<Long, SessionCalls> sessions = new ConcurrentHashMap<>();

  /** A session begins to use a connection. */
  public void attach(long connectionId, SessionCalls calls) {
    sessions.put(connectionId, calls);
  }

  /** It has ended. */
  public void detach(long connectionId) {
    sessions.remove(connectionId);
  }

  SessionCalls of(long connectionId) {
    SessionCalls calls = sessions.get(connectionId);
    if (calls == null) {
      throw PgError.error(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "this function can only be called by a session");
    }
    return calls;
  }
}
