package io.duckgres.executor.encode;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** The engine's representations of times and timestamps. */
final class EngineTimes {
  private static final int MAX_OFFSET = 16 * 60 * 60 - 1;

  private EngineTimes() {}

  /** Microseconds of a TIME_TZ: the upper 40 bits. */
  static long micros(long bits) {
    return bits >>> 24;
  }

  /** Seconds east of UTC of a TIME_TZ: the lower 24 bits, biased and reversed. */
  static int offset(long bits) {
    return MAX_OFFSET - (int) (bits & 0xff_ffff);
  }

  /** Microseconds since 1970-01-01 of any TIMESTAMP type; infinities stay what they are. */
  static EngineIntegers.Reader timestampReader(TypeId id) {
    return switch (id) {
      case TIMESTAMP_S -> (data, row) -> scaled(Memory.getLong(data + row * 8L), 1_000_000);
      case TIMESTAMP_MS -> (data, row) -> scaled(Memory.getLong(data + row * 8L), 1000);
      case TIMESTAMP_NS ->
          (data, row) -> {
            long nanos = Memory.getLong(data + row * 8L);
            return isInfinite(nanos) ? nanos : Math.floorDiv(nanos, 1000);
          };
      default -> (data, row) -> Memory.getLong(data + row * 8L);
    };
  }

  static boolean isInfinite(long value) {
    return value == Long.MAX_VALUE || value <= -Long.MAX_VALUE;
  }

  private static long scaled(long value, int factor) {
    if (isInfinite(value)) {
      return value;
    }
    long micros = value * factor;
    if (Math.multiplyHigh(value, factor) != micros >> 63) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
    }
    return micros;
  }
}
