package io.duckgres.flight.arrow;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.apache.arrow.vector.types.pojo.ArrowType;

/** Loads Arrow's three intervals and its duration. */
final class IntervalLoaders {
  private IntervalLoaders() {}

  static ColumnLoader of(ArrowType.Interval type) {
    return ColumnLoaders.of(
        TypeId.INTERVAL,
        "interval",
        switch (type.getUnit()) {
          case YEAR_MONTH ->
              (source, from, count, target, at) -> {
                long address = source.getDataBufferAddress() + from * 4L;
                for (int i = 0; i < count; i++) {
                  target.setInterval(at + i, Memory.getInt(address + i * 4L), 0, 0);
                }
              };
          case DAY_TIME ->
              (source, from, count, target, at) -> {
                long address = source.getDataBufferAddress() + from * 8L;
                for (int i = 0; i < count; i++) {
                  int days = Memory.getInt(address + i * 8L);
                  long millis = Memory.getInt(address + i * 8L + 4);
                  target.setInterval(at + i, 0, days, millis * 1_000);
                }
              };
          case MONTH_DAY_NANO ->
              (source, from, count, target, at) -> {
                long address = source.getDataBufferAddress() + from * 16L;
                for (int i = 0; i < count; i++) {
                  long entry = address + i * 16L;
                  target.setInterval(
                      at + i,
                      Memory.getInt(entry),
                      Memory.getInt(entry + 4),
                      Math.floorDiv(Memory.getLong(entry + 8), 1_000L));
                }
              };
        });
  }

  static ColumnLoader of(ArrowType.Duration type) {
    return ColumnLoaders.of(
        TypeId.INTERVAL,
        "interval",
        (source, from, count, target, at) -> {
          long address = source.getDataBufferAddress() + from * 8L;
          for (int i = 0; i < count; i++) {
            long micros =
                source.isNull(from + i) ? 0 : micros(Memory.getLong(address + i * 8L), type);
            target.setInterval(at + i, 0, 0, micros);
          }
        });
  }

  private static long micros(long value, ArrowType.Duration type) {
    try {
      return switch (type.getUnit()) {
        case SECOND -> Math.multiplyExact(value, 1_000_000L);
        case MILLISECOND -> Math.multiplyExact(value, 1_000L);
        case MICROSECOND -> value;
        case NANOSECOND -> Math.floorDiv(value, 1_000L);
      };
    } catch (ArithmeticException e) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "interval out of range").causedBy(e);
    }
  }
}
