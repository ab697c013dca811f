package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.ffi.Memory;
import org.jspecify.annotations.Nullable;

/** Reads the engine's integer types as longs. */
final class EngineIntegers {
  /** The value of a row. */
  @FunctionalInterface
  interface Reader {
    long read(long data, int row);
  }

  private EngineIntegers() {}

  /** The reader of a type whose values fit into a long, unsigned BIGINT excepted; else null. */
  static @Nullable Reader reader(TypeId id) {
    return switch (id) {
      case TINYINT -> (data, row) -> Memory.getByte(data + row);
      case UTINYINT -> (data, row) -> Memory.getByte(data + row) & 0xffL;
      case SMALLINT -> (data, row) -> Memory.getShort(data + row * 2L);
      case USMALLINT -> (data, row) -> Memory.getShort(data + row * 2L) & 0xffffL;
      case INTEGER -> (data, row) -> Memory.getInt(data + row * 4L);
      case UINTEGER -> (data, row) -> Memory.getInt(data + row * 4L) & 0xffff_ffffL;
      case BIGINT -> (data, row) -> Memory.getLong(data + row * 8L);
      default -> null;
    };
  }

  /** The unscaled values of a DECIMAL of up to 18 digits. */
  static Reader decimalReader(LogicalType type) {
    if (type.width() <= 4) {
      return (data, row) -> Memory.getShort(data + row * 2L);
    }
    return type.width() <= 9
        ? (data, row) -> Memory.getInt(data + row * 4L)
        : (data, row) -> Memory.getLong(data + row * 8L);
  }

  /** Whether a DECIMAL's values are 128 bits wide. */
  static boolean isWide(LogicalType type) {
    return type.width() > 18;
  }
}
