package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.BOOLEAN;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.TIMETZ;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.ZoneOffsets;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code (a, b) OVERLAPS (c, d)}; the ends may be intervals. Not strict: whether a NULL matters
 * depends on the other moments.
 */
final class Overlaps implements FunctionGroup {
  /** The moment an interval after a start, comparable as a long. */
  @FunctionalInterface
  private interface End {
    long after(long start, int months, int days, long micros, ZoneOffsets zone);
  }

  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    functions.clear();
    type(
        sessions,
        TIMESTAMP,
        (start, months, days, micros, zone) -> Timestamps.plus(start, months, days, micros));
    type(sessions, TIMESTAMPTZ, Timestamps::plus);
    type(sessions, TIME, (start, months, days, micros, zone) -> Timestamps.plusTime(start, micros));
    functions.add(
        function(sessions, List.of(TIMETZ, TIMETZ, TIMETZ, TIMETZ), (s, m, d, u, zone) -> s));
    return List.copyOf(functions);
  }

  private void type(Sessions sessions, LogicalType type, End end) {
    for (LogicalType first : List.of(type, INTERVAL)) {
      for (LogicalType second : List.of(type, INTERVAL)) {
        functions.add(function(sessions, List.of(type, first, type, second), end));
      }
    }
  }

  private static ScalarFunction function(Sessions sessions, List<LogicalType> types, End end) {
    return ScalarFunction.of(
            "overlaps",
            types,
            BOOLEAN,
            (in, row, out) -> overlaps(in, row, out, end, settings(sessions, in).offsets()))
        .takingNulls()
        .perConnection();
  }

  private static void overlaps(
      Arguments in, int row, WritableVector out, End end, ZoneOffsets zone) {
    boolean noStart1 = in.get(0).isNull(row);
    boolean noStart2 = in.get(2).isNull(row);
    boolean noEnd1 = noEnd(in, 0, row);
    boolean noEnd2 = noEnd(in, 2, row);
    long start1 = noStart1 ? 0 : key(in.get(0), row);
    long start2 = noStart2 ? 0 : key(in.get(2), row);
    long end1 = noEnd1 ? 0 : end(in, 0, row, end, zone);
    long end2 = noEnd2 ? 0 : end(in, 2, row, end, zone);
    if ((noStart1 && noEnd1) || (noStart2 && noEnd2)) {
      out.setNull(row);
      return;
    }
    // The known moment of a period with one is its start; else the earlier one is.
    boolean half1 = noStart1 || noEnd1;
    boolean half2 = noStart2 || noEnd2;
    long from1 = noStart1 ? end1 : noEnd1 ? start1 : Math.min(start1, end1);
    long to1 = Math.max(start1, end1);
    long from2 = noStart2 ? end2 : noEnd2 ? start2 : Math.min(start2, end2);
    long to2 = Math.max(start2, end2);
    if (from1 > from2) {
      if (half2) {
        out.setNull(row);
      } else if (from1 < to2) {
        out.setBoolean(row, true);
      } else {
        falseOrNull(out, row, half1);
      }
    } else if (from1 < from2) {
      if (half1) {
        out.setNull(row);
      } else if (from2 < to1) {
        out.setBoolean(row, true);
      } else {
        falseOrNull(out, row, half2);
      }
    } else if (half1 || half2) {
      out.setNull(row);
    } else {
      out.setBoolean(row, true);
    }
  }

  private static void falseOrNull(WritableVector out, int row, boolean isNull) {
    if (isNull) {
      out.setNull(row);
    } else {
      out.setBoolean(row, false);
    }
  }

  /** An interval has no end without its start. */
  private static boolean noEnd(Arguments in, int start, int row) {
    Vector end = in.get(start + 1);
    return end.isNull(row) || (end.type().equals(INTERVAL) && in.get(start).isNull(row));
  }

  private static long end(Arguments in, int start, int row, End end, ZoneOffsets zone) {
    Vector value = in.get(start + 1);
    return value.type().equals(INTERVAL)
        ? end.after(
            in.get(start).getLong(row),
            value.getIntervalMonths(row),
            value.getIntervalDays(row),
            value.getIntervalMicros(row),
            zone)
        : key(value, row);
  }

  /** A moment in an order of longs: a time with time zone by its instant, then by its zone. */
  private static long key(Vector value, int row) {
    long raw = value.getLong(row);
    if (!value.type().equals(TIMETZ)) {
      return raw;
    }
    int offset = TimeTz.offsetSeconds(raw);
    return (TimeTz.micros(raw) - offset * 1_000_000L) * 65_536 * 2 - offset;
  }
}
