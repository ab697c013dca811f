package io.duckgres.gateway.connection;

import io.duckgres.types.PgError;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The connections past their startup message. Any thread. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write or close ends in channelInactive
public final class Connections {
  private final Set<Connection> open = ConcurrentHashMap.newKeySet();
  private volatile int limit;
  private volatile @Nullable PgError closing;

  /**
   * @param limit connections at the same time
   */
  public Connections(int limit) {
    this.limit = limit;
  }

  /** Changes the limit; those that are there stay. */
  public void limit(int limit) {
    this.limit = limit;
  }

  /** Adds a connection; false when there are too many. */
  boolean add(Connection connection) {
    if (open.size() >= limit) {
      return false;
    }
    open.add(connection);
    PgError error = closing;
    if (error != null) {
      connection.end(error);
    }
    return true;
  }

  void remove(Connection connection) {
    open.remove(connection);
  }

  public int size() {
    return open.size();
  }

  /** Ends every connection with this error, each when its running command is done. */
  public void endAll(PgError error) {
    closing = error;
    for (Connection connection : open) {
      connection.end(error);
    }
  }

  /** Stops what is still running. */
  public void interruptAll() {
    for (Connection connection : open) {
      connection.interrupt();
    }
  }

  /** Closes the sockets of what is left. */
  public void closeAll() {
    for (Connection connection : open) {
      connection.channel().close();
    }
  }
}
