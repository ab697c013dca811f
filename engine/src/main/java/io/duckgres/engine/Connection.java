package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Layouts;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a database: a transaction context with its own settings, temporary objects and
 * variables. Used by one thread at a time, another one waits; {@link #interrupt()}, {@link
 * #progress()} and {@link #close()} may be called from any thread at any time.
 *
 * <p>While a streaming result is open the connection runs nothing else: DuckDB 1.5 would end the
 * stream. Such calls throw {@link IllegalStateException}; fetch the stream to its end or close it
 * first, or execute materialised.
 */
public final class Connection extends Handle {
  private static final long RETRY_MILLIS = 2;

  private final Database database;
  private final long pointer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Handle> children = ConcurrentHashMap.newKeySet();
  private final MemorySegment struct =
      Memory.segment(Linkage.api().malloc(Layouts.DECIMAL.byteSize()), Layouts.DECIMAL);
  private @Nullable ResultStream openStream;

  Connection(Database database, long pointer) {
    super(database);
    this.database = database;
    this.pointer = pointer;
  }

  /** The database this is a connection to. */
  public Database database() {
    return database;
  }

  /** DuckDB's number for this connection, as a connection-aware function is told. */
  public long id() {
    enter();
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment slot = scratch.allocate(ValueLayout.JAVA_LONG);
      Linkage.api().connectionGetClientContext(pointer, slot.address());
      return Extension.connectionId(slot.get(ValueLayout.JAVA_LONG, 0));
    } finally {
      exit();
    }
  }

  /**
   * Parses and binds one statement without running it. EngineError for a wrong one;
   * IllegalStateException while a streaming result is open. The caller closes the result.
   */
  public Prepared prepare(String sql) {
    enter();
    try (Arena scratch = Arena.ofConfined()) {
      requireNoStream();
      CApi c = Linkage.api();
      MemorySegment slot = scratch.allocate(ValueLayout.JAVA_LONG);
      int state = c.prepare(pointer, NativeText.cString(scratch, sql), slot.address());
      long prepared = slot.get(ValueLayout.JAVA_LONG, 0);
      if (state != 0) {
        try {
          long text = prepared == 0 ? 0 : c.prepareError(prepared);
          throw text == 0
              ? new EngineError(ErrorType.INVALID, "The statement cannot be prepared")
              : database.raised(ErrorText.parse(Memory.getCString(text), 0));
        } finally {
          c.destroyPrepare(slot.address());
        }
      }
      return new Prepared(this, prepared);
    } finally {
      exit();
    }
  }

  /**
   * Runs SQL text at once and keeps all its rows; for several statements the last one's.
   * EngineError when one fails, IllegalStateException while a streaming result is open. The caller
   * closes the result.
   */
  public ResultStream query(String sql) {
    enter();
    try (Arena scratch = Arena.ofConfined()) {
      requireNoStream();
      long text = NativeText.cString(scratch, sql);
      return ResultStream.open(
          this, null, false, result -> Linkage.api().query(pointer, text, result));
    } finally {
      exit();
    }
  }

  /**
   * Stops the statement that runs, which then ends with an error of type INTERRUPT. Without effect
   * when nothing runs or the connection is closed.
   */
  public void interrupt() {
    if (tryAcquire()) {
      try {
        Linkage.api().interrupt(pointer);
      } finally {
        release();
      }
    }
  }

  /** How far the running statement is. */
  public Progress progress() {
    acquire();
    try (Arena scratch = Arena.ofConfined()) {
      MemorySegment progress = Linkage.api().queryProgress(scratch, pointer);
      return new Progress(
          progress.get(ValueLayout.JAVA_DOUBLE, 0),
          progress.get(ValueLayout.JAVA_LONG, 8),
          progress.get(ValueLayout.JAVA_LONG, 16));
    } finally {
      release();
    }
  }

  /** Whether a streaming result is open, so that nothing else can run. */
  public boolean isStreaming() {
    enter();
    try {
      return openStream != null;
    } finally {
      exit();
    }
  }

  /** The native connection, for calls made between {@link #enter()} and {@link #exit()}. */
  long pointer() {
    return pointer;
  }

  /**
   * Room for one structure passed by value; to be used between {@link #enter()} and {@link
   * #exit()}.
   */
  MemorySegment struct() {
    return struct;
  }

  /** Holds the connection and keeps other threads out. */
  void enter() {
    acquire();
    lock.lock();
  }

  void exit() {
    lock.unlock();
    release();
  }

  /** The lock that native calls on this connection's statements and results take as well. */
  ReentrantLock lock() {
    return lock;
  }

  void requireNoStream() {
    if (openStream != null) {
      throw new IllegalStateException(
          "A streaming result is open on this connection; close it or read it to its end first");
    }
  }

  void streaming(@Nullable ResultStream stream) {
    openStream = stream;
  }

  void streamEnded(ResultStream stream) {
    if (openStream == stream) {
      openStream = null;
    }
  }

  void opened(Handle child) {
    children.add(child);
    if (isClosed()) {
      child.close();
    }
  }

  void closed(Handle child) {
    children.remove(child);
  }

  /**
   * Stops what runs, then closes statements and results. An interrupt that comes just before a
   * statement starts is lost, hence the repetition.
   */
  @Override
  void closing() {
    boolean interrupted = false;
    try {
      while (!lock.isHeldByCurrentThread()) {
        try {
          if (lock.tryLock(RETRY_MILLIS, TimeUnit.MILLISECONDS)) {
            lock.unlock();
            break;
          }
          Linkage.api().interrupt(pointer);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
    children.forEach(Handle::close);
  }

  @Override
  void free() {
    database.disconnected(this);
    try (Arena scratch = Arena.ofConfined()) {
      Linkage.api().disconnect(scratch.allocateFrom(ValueLayout.JAVA_LONG, pointer).address());
    } finally {
      Linkage.api().free(struct.address());
    }
  }
}
