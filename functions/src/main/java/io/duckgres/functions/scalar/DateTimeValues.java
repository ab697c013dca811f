package io.duckgres.functions.scalar;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.types.IntervalType;
import io.duckgres.types.TextSettings;

/** The types of dates and times, and how their values are read and written. */
final class DateTimeValues {
  static final LogicalType DATE = LogicalType.of(TypeId.DATE);
  static final LogicalType TIME = LogicalType.of(TypeId.TIME);
  static final LogicalType TIMETZ = LogicalType.of(TypeId.TIME_TZ);
  static final LogicalType TIMESTAMP = LogicalType.of(TypeId.TIMESTAMP);
  static final LogicalType TIMESTAMPTZ = LogicalType.of(TypeId.TIMESTAMP_TZ);
  static final LogicalType INTERVAL = LogicalType.of(TypeId.INTERVAL);
  static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  static final LogicalType INTEGER = LogicalType.of(TypeId.INTEGER);
  static final LogicalType BIGINT = LogicalType.of(TypeId.BIGINT);
  static final LogicalType DOUBLE = LogicalType.of(TypeId.DOUBLE);
  static final LogicalType BOOLEAN = LogicalType.of(TypeId.BOOLEAN);

  private DateTimeValues() {}

  static IntervalType.Value interval(Arguments in, int argument, int row) {
    return interval(in.get(argument), row);
  }

  static IntervalType.Value interval(Vector vector, int row) {
    return new IntervalType.Value(
        vector.getIntervalMonths(row), vector.getIntervalDays(row), vector.getIntervalMicros(row));
  }

  static void set(WritableVector out, int row, IntervalType.Value value) {
    out.setInterval(row, value.months(), value.days(), value.micros());
  }

  static TextSettings settings(Sessions sessions, Arguments in) {
    return sessions.text(in.connectionId());
  }
}
