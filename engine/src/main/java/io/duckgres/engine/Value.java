package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Layouts;
import io.duckgres.engine.ffi.Linkage;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A single DuckDB value of any type, for parameters that have no bind method of their own (lists,
 * UUIDs) and for arguments of table functions. Owned by whoever made it; belongs to no database.
 */
public final class Value extends Handle {
  private final long pointer;

  private Value(long pointer) {
    super(null);
    this.pointer = pointer;
  }

  /** Owns a native value that the API gave out; EngineError for a null pointer. */
  static Value take(long pointer) {
    if (pointer == 0) {
      throw new EngineError(ErrorType.INVALID_INPUT, "DuckDB cannot make this value");
    }
    return new Value(pointer);
  }

  /** NULL. */
  public static Value ofNull() {
    return take(Linkage.api().createNullValue());
  }

  /** BOOLEAN. */
  public static Value ofBoolean(boolean value) {
    return take(Linkage.api().createBool(value));
  }

  /** SMALLINT. */
  public static Value ofShort(short value) {
    return take(Linkage.api().createInt16(value));
  }

  /** INTEGER. */
  public static Value ofInt(int value) {
    return take(Linkage.api().createInt32(value));
  }

  /** BIGINT. */
  public static Value ofLong(long value) {
    return take(Linkage.api().createInt64(value));
  }

  /** HUGEINT of two halves. */
  public static Value ofHugeint(long high, long low) {
    try (Arena arena = Arena.ofConfined()) {
      return take(Linkage.api().createHugeint(halves(arena, high, low)));
    }
  }

  /** UUID, most and least significant half in its usual order. */
  public static Value ofUuid(long high, long low) {
    try (Arena arena = Arena.ofConfined()) {
      return take(Linkage.api().createUuid(halves(arena, high, low)));
    }
  }

  /** DECIMAL(width, scale) by its unscaled value. */
  public static Value ofDecimal(long high, long low, int width, int scale) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment decimal = arena.allocate(Layouts.DECIMAL);
      decimal.set(ValueLayout.JAVA_BYTE, 0, (byte) width);
      decimal.set(ValueLayout.JAVA_BYTE, 1, (byte) scale);
      decimal.set(ValueLayout.JAVA_LONG, 8, low);
      decimal.set(ValueLayout.JAVA_LONG, 16, high);
      return take(Linkage.api().createDecimal(decimal));
    }
  }

  /** FLOAT. */
  public static Value ofFloat(float value) {
    return take(Linkage.api().createFloat(value));
  }

  /** DOUBLE. */
  public static Value ofDouble(double value) {
    return take(Linkage.api().createDouble(value));
  }

  /** DATE, days since 1970-01-01. */
  public static Value ofDate(int days) {
    return take(Linkage.api().createDate(days));
  }

  /** TIME, microseconds since midnight. */
  public static Value ofTime(long micros) {
    return take(Linkage.api().createTime(micros));
  }

  /** TIME WITH TIME ZONE, microseconds since midnight and seconds east of UTC. */
  public static Value ofTimeTz(long micros, int offsetSeconds) {
    return take(Linkage.api().createTimeTzValue(TimeTz.bits(micros, offsetSeconds)));
  }

  /** TIMESTAMP, microseconds since 1970-01-01. */
  public static Value ofTimestamp(long micros) {
    return take(Linkage.api().createTimestamp(micros));
  }

  /** TIMESTAMP WITH TIME ZONE, microseconds since 1970-01-01 UTC. */
  public static Value ofTimestampTz(long micros) {
    return take(Linkage.api().createTimestampTz(micros));
  }

  /** INTERVAL. */
  public static Value ofInterval(int months, int days, long micros) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment interval = arena.allocate(Layouts.INTERVAL);
      interval.set(ValueLayout.JAVA_INT, 0, months);
      interval.set(ValueLayout.JAVA_INT, 4, days);
      interval.set(ValueLayout.JAVA_LONG, 8, micros);
      return take(Linkage.api().createInterval(interval));
    }
  }

  /** VARCHAR. */
  public static Value ofString(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return ofString(utf8, 0, utf8.length);
  }

  /** VARCHAR given as UTF-8 bytes; EngineError when they are not UTF-8. */
  public static Value ofString(byte[] utf8, int offset, int length) {
    try (Arena arena = Arena.ofConfined()) {
      long copy = NativeText.bytes(arena, utf8, offset, length);
      return take(Linkage.api().createVarcharLength(copy, length));
    }
  }

  /** BLOB. */
  public static Value ofBlob(byte[] bytes, int offset, int length) {
    try (Arena arena = Arena.ofConfined()) {
      long copy = NativeText.bytes(arena, bytes, offset, length);
      return take(Linkage.api().createBlob(copy, length));
    }
  }

  /**
   * A LIST. Takes over the elements: they are closed, also when this fails. They are cast to the
   * element type; EngineError when that is impossible.
   */
  public static Value ofList(LogicalType element, List<Value> elements) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment slots = slots(arena, elements);
      long type = NativeTypes.create(element);
      try {
        return take(Linkage.api().createListValue(type, slots.address(), elements.size()));
      } finally {
        NativeTypes.destroy(type);
      }
    } finally {
      elements.forEach(Value::close);
    }
  }

  /** A STRUCT of the given type. Takes over the fields: they are closed, also when this fails. */
  public static Value ofStruct(LogicalType struct, List<Value> fields) {
    if (struct.children().size() != fields.size()) {
      fields.forEach(Value::close);
      throw new IllegalArgumentException("A value for each field is needed");
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment slots = slots(arena, fields);
      long type = NativeTypes.create(struct);
      try {
        return take(Linkage.api().createStructValue(type, slots.address()));
      } finally {
        NativeTypes.destroy(type);
      }
    } finally {
      fields.forEach(Value::close);
    }
  }

  private static MemorySegment slots(Arena arena, List<Value> values) {
    MemorySegment slots = arena.allocate(ValueLayout.JAVA_LONG, Math.max(1, values.size()));
    for (int i = 0; i < values.size(); i++) {
      values.get(i).requireOpen();
      slots.setAtIndex(ValueLayout.JAVA_LONG, i, values.get(i).pointer);
    }
    return slots;
  }

  private static MemorySegment halves(Arena arena, long high, long low) {
    MemorySegment value = arena.allocate(Layouts.HUGEINT);
    value.set(ValueLayout.JAVA_LONG, 0, low);
    value.set(ValueLayout.JAVA_LONG, 8, high);
    return value;
  }

  /** Whether this is NULL. */
  public boolean isNull() {
    return read(Linkage.api()::isNullValue);
  }

  /** As BIGINT; the smallest one where it cannot be cast. */
  public long asLong() {
    return read(Linkage.api()::getInt64);
  }

  /** As BOOLEAN. */
  public boolean asBoolean() {
    return read(Linkage.api()::getBool);
  }

  /** As DOUBLE. */
  public double asDouble() {
    return read(Linkage.api()::getDouble);
  }

  /** As text; null for NULL. */
  public @Nullable String asString() {
    CApi c = Linkage.api();
    acquire();
    try {
      return c.isNullValue(pointer) ? null : NativeTypes.takeString(c.getVarchar(pointer));
    } finally {
      release();
    }
  }

  private interface Reader<T> {
    T read(long value);
  }

  private <T> T read(Reader<T> reader) {
    acquire();
    try {
      return reader.read(pointer);
    } finally {
      release();
    }
  }

  /** The native value, to be used between {@link #acquire()} and {@link #release()}. */
  long pointer() {
    return pointer;
  }

  private void requireOpen() {
    acquire();
    release();
  }

  @Override
  void free() {
    try (Arena arena = Arena.ofConfined()) {
      Linkage.api().destroyValue(arena.allocateFrom(ValueLayout.JAVA_LONG, pointer).address());
    }
  }
}
