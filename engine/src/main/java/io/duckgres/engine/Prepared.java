package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A prepared statement. Owned by the caller of prepare, used by one thread at a time. Parameters
 * are numbered from 1 as in {@code $1}, columns from 0. Values stay bound until bound anew or
 * {@link #clearBindings()}.
 */
public final class Prepared extends Handle {
  private final Connection connection;
  private final long pointer;
  private final StatementKind kind;
  private final int parameterCount;

  Prepared(Connection connection, long pointer) {
    super(connection);
    this.connection = connection;
    this.pointer = pointer;
    kind = StatementKind.ofNumber(Linkage.api().preparedStatementType(pointer));
    parameterCount = (int) Linkage.api().nparams(pointer);
    connection.opened(this);
  }

  /** The kind of the statement. */
  public StatementKind kind() {
    return kind;
  }

  /** Number of parameters. */
  public int parameterCount() {
    return parameterCount;
  }

  /**
   * The type the engine expects for a parameter; {@link LogicalType#isUnknown()} when nothing tells
   * it.
   */
  public LogicalType parameterType(int index) {
    checkParameter(index);
    enter();
    try {
      return NativeTypes.take(Linkage.api().paramLogicalType(pointer, index));
    } finally {
      exit();
    }
  }

  /**
   * Number of result columns. While a parameter's type is unknown the engine may report one column
   * of unknown type instead of the real ones.
   */
  public int columnCount() {
    enter();
    try {
      return (int) Linkage.api().preparedStatementColumnCount(pointer);
    } finally {
      exit();
    }
  }

  /** Name of a result column, from 0. */
  public String columnName(int column) {
    enter();
    try {
      String name =
          NativeTypes.takeString(Linkage.api().preparedStatementColumnName(pointer, column));
      if (name == null) {
        throw new IndexOutOfBoundsException("column " + column);
      }
      return name;
    } finally {
      exit();
    }
  }

  /** Type of a result column, from 0. */
  public LogicalType columnType(int column) {
    enter();
    try {
      long type = Linkage.api().preparedStatementColumnLogicalType(pointer, column);
      if (type == 0) {
        throw new IndexOutOfBoundsException("column " + column);
      }
      return NativeTypes.take(type);
    } finally {
      exit();
    }
  }

  /** Binds NULL. */
  public void bindNull(int index) {
    bind(index, Linkage.api()::bindNull);
  }

  /** Binds a BOOLEAN. */
  public void bindBoolean(int index, boolean value) {
    bind(index, (p, i) -> Linkage.api().bindBoolean(p, i, value));
  }

  /** Binds a SMALLINT. */
  public void bindShort(int index, short value) {
    bind(index, (p, i) -> Linkage.api().bindInt16(p, i, value));
  }

  /** Binds an INTEGER. */
  public void bindInt(int index, int value) {
    bind(index, (p, i) -> Linkage.api().bindInt32(p, i, value));
  }

  /** Binds a BIGINT. */
  public void bindLong(int index, long value) {
    bind(index, (p, i) -> Linkage.api().bindInt64(p, i, value));
  }

  /** Binds a FLOAT. */
  public void bindFloat(int index, float value) {
    bind(index, (p, i) -> Linkage.api().bindFloat(p, i, value));
  }

  /** Binds a DOUBLE. */
  public void bindDouble(int index, double value) {
    bind(index, (p, i) -> Linkage.api().bindDouble(p, i, value));
  }

  /** Binds a DATE as days since 1970-01-01. */
  public void bindDate(int index, int days) {
    bind(index, (p, i) -> Linkage.api().bindDate(p, i, days));
  }

  /** Binds a TIME as microseconds since midnight. */
  public void bindTime(int index, long micros) {
    bind(index, (p, i) -> Linkage.api().bindTime(p, i, micros));
  }

  /** Binds a TIMESTAMP as microseconds since 1970-01-01. */
  public void bindTimestamp(int index, long micros) {
    bind(index, (p, i) -> Linkage.api().bindTimestamp(p, i, micros));
  }

  /** Binds a TIMESTAMP WITH TIME ZONE as microseconds since 1970-01-01 UTC. */
  public void bindTimestampTz(int index, long micros) {
    bind(index, (p, i) -> Linkage.api().bindTimestampTz(p, i, micros));
  }

  /** Binds an INTERVAL. */
  public void bindInterval(int index, int months, int days, long micros) {
    bind(
        index,
        (p, i) -> {
          MemorySegment interval = connection.struct().asSlice(0, 16);
          interval.set(ValueLayout.JAVA_INT, 0, months);
          interval.set(ValueLayout.JAVA_INT, 4, days);
          interval.set(ValueLayout.JAVA_LONG, 8, micros);
          return Linkage.api().bindInterval(p, i, interval);
        });
  }

  /** Binds a HUGEINT of two halves. */
  public void bindHugeint(int index, long high, long low) {
    bind(
        index,
        (p, i) -> {
          MemorySegment value = connection.struct().asSlice(0, 16);
          value.set(ValueLayout.JAVA_LONG, 0, low);
          value.set(ValueLayout.JAVA_LONG, 8, high);
          return Linkage.api().bindHugeint(p, i, value);
        });
  }

  /** Binds a DECIMAL(width, scale) by its unscaled value. */
  public void bindDecimal(int index, long high, long low, int width, int scale) {
    bind(
        index,
        (p, i) -> {
          MemorySegment value = connection.struct();
          value.set(ValueLayout.JAVA_BYTE, 0, (byte) width);
          value.set(ValueLayout.JAVA_BYTE, 1, (byte) scale);
          value.set(ValueLayout.JAVA_LONG, 8, low);
          value.set(ValueLayout.JAVA_LONG, 16, high);
          return Linkage.api().bindDecimal(p, i, value);
        });
  }

  /** Binds a VARCHAR. */
  public void bindString(int index, String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    bindString(index, utf8, 0, utf8.length);
  }

  /** Binds a VARCHAR given as UTF-8 bytes; EngineError when they are not UTF-8. */
  public void bindString(int index, byte[] utf8, int offset, int length) {
    bindBytes(index, utf8, offset, length, Linkage.api()::bindVarcharLength);
  }

  /** Binds a BLOB. */
  public void bindBlob(int index, byte[] bytes, int offset, int length) {
    bindBytes(index, bytes, offset, length, Linkage.api()::bindBlob);
  }

  /** Binds a TIME WITH TIME ZONE, microseconds since midnight and seconds east of UTC. */
  public void bindTimeTz(int index, long micros, int offsetSeconds) {
    try (Value value = Value.ofTimeTz(micros, offsetSeconds)) {
      bind(index, value);
    }
  }

  /** Binds a UUID, most and least significant half in its usual order. */
  public void bindUuid(int index, long high, long low) {
    try (Value value = Value.ofUuid(high, low)) {
      bind(index, value);
    }
  }

  /** Binds a LIST; takes over the elements as {@link Value#ofList} does. */
  public void bindList(int index, LogicalType element, List<Value> elements) {
    try (Value value = Value.ofList(element, elements)) {
      bind(index, value);
    }
  }

  /** Binds any value, which stays the caller's. */
  public void bind(int index, Value value) {
    value.acquire();
    try {
      bind(index, (p, i) -> Linkage.api().bindValue(p, i, value.pointer()));
    } finally {
      value.release();
    }
  }

  /** Forgets all bound values. */
  public void clearBindings() {
    enter();
    try {
      Linkage.api().clearBindings(pointer);
    } finally {
      exit();
    }
  }

  /**
   * Runs the statement with the values bound. A statement that gives no rows is complete when this
   * returns. The caller closes the result. IllegalStateException while a streaming result is open
   * on the connection.
   */
  public ResultStream execute(ExecuteMode mode) {
    enter();
    try {
      connection.requireNoStream();
      CApi c = Linkage.api();
      return switch (mode) {
        case STREAMING ->
            ResultStream.open(
                connection, this, true, result -> c.executePreparedStreaming(pointer, result));
        case MATERIALISED ->
            ResultStream.open(
                connection, this, false, result -> c.executePrepared(pointer, result));
      };
    } finally {
      exit();
    }
  }

  private interface Binding {
    int bind(long prepared, long index);
  }

  private interface BytesBinding {
    int bind(long prepared, long index, long address, long length);
  }

  private void bindBytes(int index, byte[] bytes, int offset, int length, BytesBinding binding) {
    try (Arena arena = Arena.ofConfined()) {
      long copy = NativeText.bytes(arena, bytes, offset, length);
      bind(index, (p, i) -> binding.bind(p, i, copy, length));
    }
  }

  private void bind(int index, Binding binding) {
    checkParameter(index);
    enter();
    try {
      if (binding.bind(pointer, index) != 0) {
        long text = Linkage.api().prepareError(pointer);
        throw text == 0
            ? new EngineError(ErrorType.INVALID_INPUT, "Cannot bind parameter " + index)
            : ErrorText.parse(Memory.getCString(text), 0);
      }
    } finally {
      exit();
    }
  }

  private void checkParameter(int index) {
    if (index < 1 || index > parameterCount) {
      throw new IndexOutOfBoundsException("parameter " + index + " of " + parameterCount);
    }
  }

  private void enter() {
    acquire();
    try {
      connection.enter();
    } catch (RuntimeException e) {
      release();
      throw e;
    }
  }

  private void exit() {
    connection.exit();
    release();
  }

  @Override
  void free() {
    connection.closed(this);
    connection.lock().lock();
    try (Arena arena = Arena.ofConfined()) {
      Linkage.api().destroyPrepare(arena.allocateFrom(ValueLayout.JAVA_LONG, pointer).address());
    } finally {
      connection.lock().unlock();
    }
  }
}
