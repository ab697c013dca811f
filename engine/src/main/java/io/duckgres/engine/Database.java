package io.duckgres.engine;

import io.duckgres.engine.ffi.Linkage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An open database, one DuckDB instance; owned by its opener, usable from any thread. Closing it
 * closes its connections; the file is released when the last of them, and the last chunk read from
 * them, has been freed.
 */
public final class Database extends Handle {
  private final long pointer;
  private final @Nullable Path file;
  private final Engine engine;
  private final Set<Object> taken;
  private volatile boolean invalidated;
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

  Database(long pointer, @Nullable Path file, Engine engine, Set<Object> taken) {
    super(null);
    this.pointer = pointer;
    this.file = file;
    this.engine = engine;
    this.taken = taken;
  }

  /** The file's canonical path; null for a database in memory. */
  public @Nullable Path file() {
    return file;
  }

  /**
   * Whether DuckDB has given this instance up: after an error of type FATAL or INTERNAL it refuses
   * every statement on every connection until the database is closed and opened again.
   */
  public boolean isInvalidated() {
    return invalidated;
  }

  /** Takes note of an error on its way to the caller. */
  EngineError raised(EngineError error) {
    if (error.type() == ErrorType.FATAL || error.type() == ErrorType.INTERNAL) {
      invalidated = true;
    }
    return error;
  }

  /** A new connection, which the caller closes. */
  public Connection connect() {
    acquire();
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment slot = arena.allocate(ValueLayout.JAVA_LONG);
      if (Linkage.api().connect(pointer, slot.address()) != 0) {
        throw new EngineError(ErrorType.CONNECTION, "Cannot connect to the database");
      }
      var connection = new Connection(this, slot.get(ValueLayout.JAVA_LONG, 0));
      connections.add(connection);
      if (isClosed()) {
        connection.close();
      }
      return connection;
    } finally {
      release();
    }
  }

  void disconnected(Connection connection) {
    connections.remove(connection);
  }

  @Override
  void closing() {
    connections.forEach(Connection::close);
  }

  @Override
  void free() {
    engine.close(pointer, taken);
  }
}
