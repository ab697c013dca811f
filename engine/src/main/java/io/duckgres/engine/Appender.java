package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads chunks into a table. Rows are collected and written every 204,800 rows and by {@link
 * #flush()}; an error shows at the call that writes. After an error nothing more is taken and
 * closing discards what was not written: DuckDB itself would answer success to a later flush while
 * nothing is stored. Owned by its maker, used by one thread at a time; runs in its connection's
 * transaction.
 */
public final class Appender extends Handle {
  private final Connection connection;
  private final long pointer;
  private final List<LogicalType> types;
  private boolean failed;

  private Appender(Connection connection, long pointer) {
    super(connection);
    this.connection = connection;
    this.pointer = pointer;
    CApi c = Linkage.api();
    var read = new ArrayList<LogicalType>();
    long count = c.appenderColumnCount(pointer);
    for (long i = 0; i < count; i++) {
      read.add(NativeTypes.take(c.appenderColumnType(pointer, i)));
    }
    types = List.copyOf(read);
    connection.opened(this);
  }

  /**
   * Appends to a table; EngineError when it does not exist or is a view.
   *
   * @param catalog the attached database; null for the current one
   * @param schema null for {@code main}
   * @param columns the columns that chunks have, in order, the others get their defaults; empty for
   *     all
   */
  public static Appender open(
      Connection connection,
      @Nullable String catalog,
      @Nullable String schema,
      String table,
      List<String> columns) {
    connection.enter();
    try (Arena arena = Arena.ofConfined()) {
      connection.requireNoStream();
      CApi c = Linkage.api();
      MemorySegment slot = arena.allocate(ValueLayout.JAVA_LONG);
      int state =
          c.appenderCreateExt(
              connection.pointer(),
              catalog == null ? 0 : NativeText.cString(arena, catalog),
              schema == null ? 0 : NativeText.cString(arena, schema),
              NativeText.cString(arena, table),
              slot.address());
      requireSuccess(state, slot);
      long appender = slot.get(ValueLayout.JAVA_LONG, 0);
      for (String column : columns) {
        requireSuccess(c.appenderAddColumn(appender, NativeText.cString(arena, column)), slot);
      }
      return new Appender(connection, appender);
    } finally {
      connection.exit();
    }
  }

  /**
   * Runs a statement for each batch of chunks, for example {@code INSERT INTO t(a, b) SELECT
   * a::DATE, b FROM appended_data}.
   *
   * @param table the name the statement has for the batch
   * @param names the batch's column names
   * @param types the batch's column types
   */
  public static Appender openQuery(
      Connection connection,
      String statement,
      String table,
      List<String> names,
      List<LogicalType> types) {
    connection.enter();
    try (Arena arena = Arena.ofConfined();
        var array = new NativeTypes.TypeArray(arena, types)) {
      connection.requireNoStream();
      MemorySegment slot = arena.allocate(ValueLayout.JAVA_LONG);
      int state =
          Linkage.api()
              .appenderCreateQuery(
                  connection.pointer(),
                  NativeText.cString(arena, statement),
                  types.size(),
                  array.address(),
                  NativeText.cString(arena, table),
                  NativeText.cStrings(arena, names),
                  slot.address());
      requireSuccess(state, slot);
      return new Appender(connection, slot.get(ValueLayout.JAVA_LONG, 0));
    } finally {
      connection.exit();
    }
  }

  /** Throws the error of an appender that could not be set up, and destroys it. */
  private static void requireSuccess(int state, MemorySegment slot) {
    if (state == 0) {
      return;
    }
    CApi c = Linkage.api();
    long appender = slot.get(ValueLayout.JAVA_LONG, 0);
    if (appender == 0) {
      throw new EngineError(ErrorType.INVALID_INPUT, "Cannot append");
    }
    try {
      throw ErrorText.take(c.appenderErrorData(appender));
    } finally {
      c.appenderDestroy(slot.address());
    }
  }

  /** Types of the columns that chunks must have. */
  public List<LogicalType> columnTypes() {
    return types;
  }

  /** Adds a chunk's rows; the chunk may be reset and filled anew afterwards. */
  public void append(WritableChunk chunk) {
    chunk.acquire();
    try {
      run(() -> Linkage.api().appendDataChunk(pointer, chunk.pointer()));
    } finally {
      chunk.release();
    }
  }

  /** Adds the rows of a result's chunk, which has the same types and stays the caller's. */
  public void append(Chunk chunk) {
    chunk.acquire();
    try {
      run(() -> Linkage.api().appendDataChunk(pointer, chunk.pointer()));
    } finally {
      chunk.release();
    }
  }

  /**
   * Writes all rows added so far. EngineError when they cannot be stored; call it before closing.
   */
  public void flush() {
    run(() -> Linkage.api().appenderFlush(pointer));
  }

  private interface Call {
    int run();
  }

  private void run(Call call) {
    acquire();
    try {
      connection.enter();
      try {
        if (failed) {
          throw new EngineError(ErrorType.TRANSACTION, "The appender failed before");
        }
        connection.requireNoStream();
        if (call.run() != 0) {
          failed = true;
          throw connection
              .database()
              .raised(ErrorText.take(Linkage.api().appenderErrorData(pointer)));
        }
      } finally {
        connection.exit();
      }
    } finally {
      release();
    }
  }

  @Override
  void free() {
    connection.closed(this);
    connection.lock().lock();
    try (Arena arena = Arena.ofConfined()) {
      CApi c = Linkage.api();
      c.appenderClear(pointer);
      c.appenderDestroy(arena.allocateFrom(ValueLayout.JAVA_LONG, pointer).address());
    } finally {
      connection.lock().unlock();
    }
  }
}
