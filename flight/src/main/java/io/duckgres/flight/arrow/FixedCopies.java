package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.flight.arrow.FixedFiller.Copy;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigInteger;

/** How values of fixed size come from the engine's form into Arrow's, where the two differ. */
final class FixedCopies {
  private static final long NANOS_PER_MICRO = 1_000;
  private static final BigInteger MOST = BigInteger.TEN.pow(38);
  private static final long MOST_HIGH = MOST.shiftRight(64).longValueExact();

  private FixedCopies() {}

  /** DECIMAL of any width, as 128 bits. */
  static Copy decimal(LogicalType type) {
    if (type.width() > 18) {
      return FixedFiller.same(16);
    }
    int width = type.width() <= 4 ? 2 : type.width() <= 9 ? 4 : 8;
    return (vector, from, count, target) -> {
      long source = vector.dataAddress() + (long) from * width;
      for (int i = 0; i < count; i++) {
        long value =
            switch (width) {
              case 2 -> Memory.getShort(source + i * 2L);
              case 4 -> Memory.getInt(source + i * 4L);
              default -> Memory.getLong(source + i * 8L);
            };
        Memory.putLong(target + i * 16L, value);
        Memory.putLong(target + i * 16L + 8, value >> 63);
      }
    };
  }

  /** HUGEINT, whose last digit a decimal of 38 digits does not have. */
  static void hugeint(Vector vector, int from, int count, long target) {
    long source = vector.dataAddress() + from * 16L;
    Memory.copy(source, target, count * 16L);
    for (int i = 0; i < count; i++) {
      long high = Memory.getLong(source + i * 16L + 8);
      if ((high >= MOST_HIGH || high <= -MOST_HIGH)
          && !vector.isNull(from + i)
          && exceeds(high, Memory.getLong(source + i * 16L))) {
        throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "a number has more than 38 digits")
            .hint("Cast the column to text or to double precision.");
      }
    }
  }

  private static boolean exceeds(long high, long low) {
    BigInteger value =
        BigInteger.valueOf(high)
            .shiftLeft(64)
            .add(BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1)));
    return value.abs().compareTo(MOST) >= 0;
  }

  /** BOOLEAN is packed by {@link BooleanFiller}; UUID here: the engine flips its first bit. */
  static void uuid(Vector vector, int from, int count, long target) {
    long source = vector.dataAddress() + from * 16L;
    for (int i = 0; i < count; i++) {
      long high = Memory.getLong(source + i * 16L + 8) ^ Long.MIN_VALUE;
      Memory.putLong(target + i * 16L, Long.reverseBytes(high));
      Memory.putLong(target + i * 16L + 8, Long.reverseBytes(Memory.getLong(source + i * 16L)));
    }
  }

  /** INTERVAL: months, days and microseconds become months, days and nanoseconds. */
  static void interval(Vector vector, int from, int count, long target) {
    long source = vector.dataAddress() + from * 16L;
    for (int i = 0; i < count; i++) {
      long micros = Memory.getLong(source + i * 16L + 8);
      long nanos = micros * NANOS_PER_MICRO;
      if (nanos / NANOS_PER_MICRO != micros && !vector.isNull(from + i)) {
        throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "an interval is out of Arrow's range")
            .hint("Cast the column to text.");
      }
      Memory.putLong(target + i * 16L, Memory.getLong(source + i * 16L));
      Memory.putLong(target + i * 16L + 8, nanos);
    }
  }

  /** DATE, whose infinities Arrow does not have. */
  static void date(Vector vector, int from, int count, long target) {
    long source = vector.dataAddress() + from * 4L;
    Memory.copy(source, target, count * 4L);
    for (int i = 0; i < count; i++) {
      int days = Memory.getInt(source + i * 4L);
      if ((days == Integer.MAX_VALUE || days == -Integer.MAX_VALUE) && !vector.isNull(from + i)) {
        throw infinite("date");
      }
    }
  }

  /** TIMESTAMP of any unit, with or without zone; infinite ones Arrow does not have. */
  static void timestamp(Vector vector, int from, int count, long target) {
    long source = vector.dataAddress() + from * 8L;
    Memory.copy(source, target, count * 8L);
    for (int i = 0; i < count; i++) {
      long value = Memory.getLong(source + i * 8L);
      if ((value == Long.MAX_VALUE || value == -Long.MAX_VALUE) && !vector.isNull(from + i)) {
        throw infinite("timestamp");
      }
    }
  }

  private static PgError infinite(String what) {
    return PgError.error(
            SqlState.DATETIME_FIELD_OVERFLOW, "an infinite " + what + " has no form in Arrow")
        .hint("Cast the column to text, or use isfinite().");
  }
}
