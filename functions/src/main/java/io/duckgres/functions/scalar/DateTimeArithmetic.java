package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.BIGINT;
import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.INTEGER;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.TIMETZ;
import static io.duckgres.functions.scalar.DateTimeValues.interval;
import static io.duckgres.functions.scalar.DateTimeValues.set;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Intervals;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.IntervalType.Value;
import io.duckgres.types.ZoneOffsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The operators + and - between dates, times and intervals, in place of the engine's own: the same
 * types, with PostgreSQL's ranges and its errors.
 */
final class DateTimeArithmetic implements FunctionGroup {
  /** A moment and an interval, in local time or in a session's zone. */
  @FunctionalInterface
  private interface Shift {
    long apply(Arguments in, int moment, int row, int sign, Value interval);
  }

  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    days();
    shift(
        DATE,
        TIMESTAMP,
        false,
        (in, m, row, sign, by) -> plus(Ranges.midnight(in.get(m).getInt(row)), sign, by));
    shift(
        TIMESTAMP,
        TIMESTAMP,
        false,
        (in, m, row, sign, by) -> plus(in.get(m).getLong(row), sign, by));
    shift(
        TIMESTAMPTZ,
        TIMESTAMPTZ,
        true,
        (in, m, row, sign, by) ->
            plus(in.get(m).getLong(row), sign, by, settings(sessions, in).offsets()));
    shift(
        TIME,
        TIME,
        false,
        (in, m, row, sign, by) ->
            Timestamps.plusTime(in.get(m).getLong(row), signed(by.micros(), sign)));
    shift(
        TIMETZ,
        TIMETZ,
        false,
        (in, m, row, sign, by) -> {
          long bits = in.get(m).getLong(row);
          long micros = Timestamps.plusTime(TimeTz.micros(bits), signed(by.micros(), sign));
          return TimeTz.bits(micros, TimeTz.offsetSeconds(bits));
        });
    timesOfDay(sessions);
    differences();
    intervals();
    return List.copyOf(functions);
  }

  private void add(
      String name, LogicalType a, LogicalType b, LogicalType r, ScalarFunction.Body f) {
    functions.add(ScalarFunction.of(name, List.of(a, b), r, f));
  }

  private void days() {
    add(
        "+",
        DATE,
        INTEGER,
        DATE,
        (in, row, out) ->
            out.setInt(
                row, Timestamps.plusDays(in.get(0).getInt(row), (long) in.get(1).getInt(row))));
    add(
        "+",
        INTEGER,
        DATE,
        DATE,
        (in, row, out) ->
            out.setInt(
                row, Timestamps.plusDays(in.get(1).getInt(row), (long) in.get(0).getInt(row))));
    add(
        "-",
        DATE,
        INTEGER,
        DATE,
        (in, row, out) ->
            out.setInt(
                row, Timestamps.plusDays(in.get(0).getInt(row), -(long) in.get(1).getInt(row))));
  }

  /** moment + interval, interval + moment, moment - interval. */
  private void shift(LogicalType moment, LogicalType result, boolean perConnection, Shift shift) {
    List<ScalarFunction> three =
        List.of(
            ScalarFunction.of(
                "+",
                List.of(moment, INTERVAL),
                result,
                (in, row, out) ->
                    out.setLong(row, shift.apply(in, 0, row, 1, interval(in, 1, row)))),
            ScalarFunction.of(
                "+",
                List.of(INTERVAL, moment),
                result,
                (in, row, out) ->
                    out.setLong(row, shift.apply(in, 1, row, 1, interval(in, 0, row)))),
            ScalarFunction.of(
                "-",
                List.of(moment, INTERVAL),
                result,
                (in, row, out) ->
                    out.setLong(row, shift.apply(in, 0, row, -1, interval(in, 1, row)))));
    three.forEach(one -> functions.add(perConnection ? one.perConnection() : one));
  }

  private static long plus(long timestamp, int sign, Value by) {
    Value shift = sign < 0 ? Intervals.negated(by) : by;
    return Timestamps.plus(timestamp, shift.months(), shift.days(), shift.micros());
  }

  private static long plus(long instant, int sign, Value by, ZoneOffsets zone) {
    Value shift = sign < 0 ? Intervals.negated(by) : by;
    return Timestamps.plus(instant, shift.months(), shift.days(), shift.micros(), zone);
  }

  private static long signed(long micros, int sign) {
    return sign < 0 ? -(micros % Ranges.MICROS_PER_DAY) : micros;
  }

  /** A day and a time of it. */
  private void timesOfDay(Sessions sessions) {
    add(
        "+",
        DATE,
        TIME,
        TIMESTAMP,
        (in, row, out) -> out.setLong(row, moment(in.get(0).getInt(row), in.get(1).getLong(row))));
    add(
        "+",
        TIME,
        DATE,
        TIMESTAMP,
        (in, row, out) -> out.setLong(row, moment(in.get(1).getInt(row), in.get(0).getLong(row))));
    add(
        "-",
        DATE,
        TIME,
        TIMESTAMP,
        (in, row, out) -> out.setLong(row, moment(in.get(0).getInt(row), -in.get(1).getLong(row))));
    add(
        "+",
        DATE,
        TIMETZ,
        TIMESTAMPTZ,
        (in, row, out) -> out.setLong(row, instant(in.get(0).getInt(row), in.get(1).getLong(row))));
    add(
        "+",
        TIMETZ,
        DATE,
        TIMESTAMPTZ,
        (in, row, out) -> out.setLong(row, instant(in.get(1).getInt(row), in.get(0).getLong(row))));
    for (LogicalType timestamp : List.of(TIMESTAMP, TIMESTAMPTZ)) {
      add(
          "+",
          timestamp,
          TIME,
          timestamp,
          (in, row, out) ->
              out.setLong(
                  row, Timestamps.plus(in.get(0).getLong(row), 0, 0, in.get(1).getLong(row))));
      add(
          "-",
          timestamp,
          TIME,
          timestamp,
          (in, row, out) ->
              out.setLong(
                  row, Timestamps.plus(in.get(0).getLong(row), 0, 0, -in.get(1).getLong(row))));
    }
  }

  static long moment(int date, long time) {
    long midnight = Ranges.midnight(date);
    return Timestamps.plus(midnight, 0, 0, time);
  }

  static long instant(int date, long timetz) {
    long local = moment(date, TimeTz.micros(timetz));
    return Timestamps.plusOffset(local, -TimeTz.offsetSeconds(timetz));
  }

  private void differences() {
    // int8 because the engine's own has this result: it would be ambiguous beside one of int4.
    add(
        "-",
        DATE,
        DATE,
        BIGINT,
        (in, row, out) ->
            out.setLong(row, Timestamps.minusDates(in.get(0).getInt(row), in.get(1).getInt(row))));
    for (LogicalType timestamp : List.of(TIMESTAMP, TIMESTAMPTZ)) {
      add(
          "-",
          timestamp,
          timestamp,
          INTERVAL,
          (in, row, out) ->
              set(out, row, Timestamps.minus(in.get(0).getLong(row), in.get(1).getLong(row))));
    }
    add(
        "-",
        TIME,
        TIME,
        INTERVAL,
        (in, row, out) ->
            out.setInterval(row, 0, 0, in.get(0).getLong(row) - in.get(1).getLong(row)));
  }

  private void intervals() {
    add(
        "+",
        INTERVAL,
        INTERVAL,
        INTERVAL,
        (in, row, out) ->
            set(out, row, Intervals.plus(interval(in, 0, row), interval(in, 1, row))));
    add(
        "-",
        INTERVAL,
        INTERVAL,
        INTERVAL,
        (in, row, out) ->
            set(out, row, Intervals.minus(interval(in, 0, row), interval(in, 1, row))));
    functions.add(
        ScalarFunction.of(
            "-",
            List.of(INTERVAL),
            INTERVAL,
            (in, row, out) -> set(out, row, Intervals.negated(interval(in, 0, row)))));
    factors(DateTimeValues.DOUBLE, (in, argument, row) -> in.get(argument).getDouble(row));
    factors(BIGINT, (in, argument, row) -> in.get(argument).getLong(row));
  }

  @FunctionalInterface
  private interface Factor {
    double read(Arguments in, int argument, int row);
  }

  private void factors(LogicalType type, Factor factor) {
    add(
        "*",
        INTERVAL,
        type,
        INTERVAL,
        (in, row, out) ->
            set(out, row, Intervals.times(interval(in, 0, row), factor.read(in, 1, row))));
    add(
        "*",
        type,
        INTERVAL,
        INTERVAL,
        (in, row, out) ->
            set(out, row, Intervals.times(interval(in, 1, row), factor.read(in, 0, row))));
    // The engine calls division by the one name or the other by its setting integer_division.
    for (String division : List.of("/", "//")) {
      add(
          division,
          INTERVAL,
          type,
          INTERVAL,
          (in, row, out) ->
              set(out, row, Intervals.divided(interval(in, 0, row), factor.read(in, 1, row))));
    }
  }
}
