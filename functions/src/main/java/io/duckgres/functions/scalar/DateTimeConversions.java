package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.INTEGER;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.TIMETZ;
import static io.duckgres.functions.scalar.DateTimeValues.interval;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Intervals;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.IntervalRange;
import io.duckgres.types.SecondPrecision;
import io.duckgres.types.TimestampType;
import io.duckgres.types.ZoneOffsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Casts between the date and time types as overloads of {@code _pg_date}, {@code _pg_time} …, and
 * {@code _pg_round}, which applies a type's modifier.
 */
final class DateTimeConversions implements FunctionGroup {
  /** One value; the zone is the session's. */
  @FunctionalInterface
  private interface Conversion {
    void apply(Vector in, int row, ZoneOffsets zone, WritableVector out);
  }

  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    toDate(sessions);
    toTimestamps(sessions);
    toTimes(sessions);
    add(
        sessions,
        "_pg_interval",
        INTERVAL,
        INTERVAL,
        (in, row, zone, out) -> DateTimeValues.set(out, row, interval(in, row)));
    add(
        sessions,
        "_pg_interval",
        TIME,
        INTERVAL,
        (in, row, zone, out) -> out.setInterval(row, 0, 0, in.getLong(row)));
    rounding();
    return List.copyOf(functions);
  }

  private void add(
      Sessions sessions, String name, LogicalType from, LogicalType to, Conversion conversion) {
    ScalarFunction function =
        ScalarFunction.of(
            name,
            List.of(from),
            to,
            (in, row, out) ->
                conversion.apply(in.get(0), row, settings(sessions, in).offsets(), out));
    functions.add(function.perConnection());
  }

  private void toDate(Sessions sessions) {
    add(sessions, "_pg_date", DATE, DATE, (in, row, zone, out) -> out.setInt(row, in.getInt(row)));
    add(
        sessions,
        "_pg_date",
        TIMESTAMP,
        DATE,
        (in, row, zone, out) -> out.setInt(row, Ranges.day(in.getLong(row))));
    add(
        sessions,
        "_pg_date",
        TIMESTAMPTZ,
        DATE,
        (in, row, zone, out) ->
            out.setInt(row, Ranges.day(Timestamps.toLocal(in.getLong(row), zone))));
  }

  private void toTimestamps(Sessions sessions) {
    add(
        sessions,
        "_pg_timestamp",
        TIMESTAMP,
        TIMESTAMP,
        (in, row, zone, out) -> out.setLong(row, in.getLong(row)));
    add(
        sessions,
        "_pg_timestamp",
        DATE,
        TIMESTAMP,
        (in, row, zone, out) -> out.setLong(row, Ranges.midnight(in.getInt(row))));
    add(
        sessions,
        "_pg_timestamp",
        TIMESTAMPTZ,
        TIMESTAMP,
        (in, row, zone, out) -> out.setLong(row, Timestamps.toLocal(in.getLong(row), zone)));
    add(
        sessions,
        "_pg_timestamptz",
        TIMESTAMPTZ,
        TIMESTAMPTZ,
        (in, row, zone, out) -> out.setLong(row, in.getLong(row)));
    add(
        sessions,
        "_pg_timestamptz",
        DATE,
        TIMESTAMPTZ,
        (in, row, zone, out) ->
            out.setLong(row, Timestamps.toInstant(Ranges.midnight(in.getInt(row)), zone)));
    add(
        sessions,
        "_pg_timestamptz",
        TIMESTAMP,
        TIMESTAMPTZ,
        (in, row, zone, out) -> out.setLong(row, Timestamps.toInstant(in.getLong(row), zone)));
  }

  private void toTimes(Sessions sessions) {
    add(
        sessions,
        "_pg_time",
        TIME,
        TIME,
        (in, row, zone, out) -> out.setLong(row, in.getLong(row)));
    add(
        sessions,
        "_pg_time",
        TIMESTAMP,
        TIME,
        (in, row, zone, out) -> setTime(out, row, in.getLong(row)));
    add(
        sessions,
        "_pg_time",
        TIMESTAMPTZ,
        TIME,
        (in, row, zone, out) -> setTime(out, row, Timestamps.toLocal(in.getLong(row), zone)));
    add(
        sessions,
        "_pg_time",
        TIMETZ,
        TIME,
        (in, row, zone, out) -> out.setLong(row, TimeTz.micros(in.getLong(row))));
    add(
        sessions,
        "_pg_time",
        INTERVAL,
        TIME,
        (in, row, zone, out) -> out.setLong(row, Intervals.timeOfDay(in.getIntervalMicros(row))));
    add(
        sessions,
        "_pg_timetz",
        TIMETZ,
        TIMETZ,
        (in, row, zone, out) -> out.setLong(row, in.getLong(row)));
    add(
        sessions,
        "_pg_timetz",
        TIME,
        TIMETZ,
        (in, row, zone, out) ->
            out.setLong(row, TimeTz.bits(in.getLong(row), offsetToday(in.getLong(row), zone))));
    add(
        sessions,
        "_pg_timetz",
        TIMESTAMPTZ,
        TIMETZ,
        (in, row, zone, out) -> setTimetz(out, row, in.getLong(row), zone));
  }

  /** A time of day has none of an infinite timestamp. */
  private static void setTime(WritableVector out, int row, long local) {
    if (Ranges.isInfinite(local)) {
      out.setNull(row);
    } else {
      out.setLong(row, Math.floorMod(local, Ranges.MICROS_PER_DAY));
    }
  }

  private static void setTimetz(WritableVector out, int row, long instant, ZoneOffsets zone) {
    if (Ranges.isInfinite(instant)) {
      out.setNull(row);
      return;
    }
    int offset = zone.offsetAt(Math.floorDiv(instant, Ranges.MICROS_PER_SECOND));
    long local = instant + offset * Ranges.MICROS_PER_SECOND;
    out.setLong(row, TimeTz.bits(Math.floorMod(local, Ranges.MICROS_PER_DAY), offset));
  }

  /** The zone's offset at that time today. */
  private static int offsetToday(long micros, ZoneOffsets zone) {
    long now = Math.floorDiv(TimestampType.now(), Ranges.MICROS_PER_SECOND);
    long day = Math.floorDiv(now + zone.offsetAt(now), 86_400L);
    return zone.offsetOfLocal(day * 86_400 + micros / Ranges.MICROS_PER_SECOND);
  }

  private void rounding() {
    for (LogicalType type : List.of(TIMESTAMP, TIMESTAMPTZ)) {
      functions.add(
          ScalarFunction.of(
              "_pg_round",
              List.of(type, INTEGER),
              type,
              (in, row, out) ->
                  out.setLong(
                      row,
                      SecondPrecision.roundTimestamp(
                          in.get(0).getLong(row), in.get(1).getInt(row)))));
    }
    functions.add(
        ScalarFunction.of(
            "_pg_round",
            List.of(TIME, INTEGER),
            TIME,
            (in, row, out) ->
                out.setLong(
                    row, SecondPrecision.round(in.get(0).getLong(row), in.get(1).getInt(row)))));
    functions.add(
        ScalarFunction.of(
            "_pg_round",
            List.of(TIMETZ, INTEGER),
            TIMETZ,
            (in, row, out) -> {
              long bits = in.get(0).getLong(row);
              long micros = SecondPrecision.round(TimeTz.micros(bits), in.get(1).getInt(row));
              out.setLong(row, TimeTz.bits(micros, TimeTz.offsetSeconds(bits)));
            }));
    functions.add(
        ScalarFunction.of(
            "_pg_round",
            List.of(INTERVAL, INTEGER),
            INTERVAL,
            (in, row, out) -> {
              IntervalRange range = IntervalRange.ofTypmod(in.get(1).getInt(row));
              Vector value = in.get(0);
              out.setInterval(
                  row,
                  range.months(value.getIntervalMonths(row)),
                  range.days(value.getIntervalDays(row)),
                  range.micros(value.getIntervalMicros(row)));
            }));
  }
}
