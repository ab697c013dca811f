package io.duckgres.executor.copy;

import io.duckgres.engine.TimeTz;
import io.duckgres.engine.WritableVector;
import io.duckgres.types.IntervalRange;
import io.duckgres.types.IntervalType;
import io.duckgres.types.Oids;
import io.duckgres.types.SecondPrecision;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import org.jspecify.annotations.Nullable;

/** Dates and times with the digits and fields that their column keeps. */
final class Modifiers {
  private Modifiers() {}

  /** Null for a type whose modifier is none of these. */
  static @Nullable FieldLoader text(int oid, int typmod) {
    return switch (oid) {
      case Oids.TIMESTAMP ->
          (vector, row, buf, off, len, s) ->
              timestamp(vector, row, TimestampType.parseText(buf, off, len, s), typmod);
      case Oids.TIMESTAMPTZ ->
          (vector, row, buf, off, len, s) ->
              timestamp(vector, row, TimestamptzType.parseText(buf, off, len, s), typmod);
      case Oids.TIME ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(
                  row, SecondPrecision.round(TimeType.parseText(buf, off, len, s), typmod));
      case Oids.TIMETZ ->
          (vector, row, buf, off, len, s) ->
              timetz(vector, row, TimetzType.parseText(buf, off, len, s), typmod);
      case Oids.INTERVAL -> {
        IntervalRange range = IntervalRange.ofTypmod(typmod);
        yield (vector, row, buf, off, len, s) ->
            interval(vector, row, IntervalType.parseText(buf, off, len, s), range);
      }
      default -> null;
    };
  }

  /** The same of the binary form. */
  static @Nullable FieldLoader binary(int oid, int typmod) {
    return switch (oid) {
      case Oids.TIMESTAMP, Oids.TIMESTAMPTZ ->
          (vector, row, buf, off, len, s) ->
              timestamp(vector, row, TimestampType.parseBinary(buf, off, len), typmod);
      case Oids.TIME ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(
                  row, SecondPrecision.round(TimeType.parseBinary(buf, off, len), typmod));
      case Oids.TIMETZ ->
          (vector, row, buf, off, len, s) ->
              timetz(vector, row, TimetzType.parseBinary(buf, off, len), typmod);
      case Oids.INTERVAL -> {
        IntervalRange range = IntervalRange.ofTypmod(typmod);
        yield (vector, row, buf, off, len, s) ->
            interval(vector, row, IntervalType.parseBinary(buf, off, len), range);
      }
      default -> null;
    };
  }

  private static void timestamp(WritableVector vector, int row, long micros, int typmod) {
    vector.setLong(row, SecondPrecision.roundTimestamp(micros, typmod));
  }

  private static void timetz(WritableVector vector, int row, TimetzType.Value value, int typmod) {
    vector.setLong(row, TimeTz.bits(SecondPrecision.round(value.micros(), typmod), value.offset()));
  }

  private static void interval(
      WritableVector vector, int row, IntervalType.Value value, IntervalRange range) {
    vector.setInterval(
        row, range.months(value.months()), range.days(value.days()), range.micros(value.micros()));
  }
}
