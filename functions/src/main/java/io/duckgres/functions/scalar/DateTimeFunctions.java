package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.BOOLEAN;
import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.DOUBLE;
import static io.duckgres.functions.scalar.DateTimeValues.INTEGER;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.interval;
import static io.duckgres.functions.scalar.DateTimeValues.set;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Age;
import io.duckgres.functions.datetime.EpochSeconds;
import io.duckgres.functions.datetime.Intervals;
import io.duckgres.functions.datetime.Makers;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.TimeZones;
import io.duckgres.types.ZoneOffsets;
import java.util.ArrayList;
import java.util.List;

/** age(), justify_*(), isfinite(), make_*() and to_timestamp(double precision). */
final class DateTimeFunctions implements FunctionGroup {
  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    functions.clear();
    add(
        "_pg_age",
        INTERVAL,
        (in, row, out) ->
            set(out, row, Age.between(in.get(0).getLong(row), in.get(1).getLong(row))),
        TIMESTAMP,
        TIMESTAMP);
    functions.add(
        ScalarFunction.of(
                "_pg_age",
                List.of(TIMESTAMPTZ, TIMESTAMPTZ),
                INTERVAL,
                (in, row, out) -> {
                  ZoneOffsets zone = settings(sessions, in).offsets();
                  set(out, row, Age.between(local(in, 0, row, zone), local(in, 1, row, zone)));
                })
            .perConnection());
    intervals();
    finite();
    makers();
    functions.add(
        ScalarFunction.of(
                "_pg_make_timestamptz",
                makerTypes(),
                TIMESTAMPTZ,
                (in, row, out) ->
                    out.setLong(
                        row,
                        Timestamps.toInstant(timestamp(in, row), settings(sessions, in).offsets())))
            .perConnection());
    add(
        "_pg_to_timestamp",
        TIMESTAMPTZ,
        (in, row, out) -> out.setLong(row, EpochSeconds.toTimestamp(in.get(0).getDouble(row))),
        DOUBLE);
    return List.copyOf(functions);
  }

  private static long local(Arguments in, int argument, int row, ZoneOffsets zone) {
    return Timestamps.toLocal(in.get(argument).getLong(row), zone);
  }

  private void add(
      String name, LogicalType result, ScalarFunction.Body body, LogicalType... parameters) {
    functions.add(ScalarFunction.of(name, List.of(parameters), result, body));
  }

  private void intervals() {
    add(
        "justify_hours",
        INTERVAL,
        (in, row, out) -> set(out, row, Intervals.justifyHours(interval(in, 0, row))),
        INTERVAL);
    add(
        "justify_days",
        INTERVAL,
        (in, row, out) -> set(out, row, Intervals.justifyDays(interval(in, 0, row))),
        INTERVAL);
    add(
        "justify_interval",
        INTERVAL,
        (in, row, out) -> set(out, row, Intervals.justify(interval(in, 0, row))),
        INTERVAL);
    add(
        "_pg_make_interval",
        INTERVAL,
        (in, row, out) ->
            set(
                out,
                row,
                Makers.interval(
                    in.get(0).getInt(row),
                    in.get(1).getInt(row),
                    in.get(2).getInt(row),
                    in.get(3).getInt(row),
                    in.get(4).getInt(row),
                    in.get(5).getInt(row),
                    in.get(6).getDouble(row))),
        INTEGER,
        INTEGER,
        INTEGER,
        INTEGER,
        INTEGER,
        INTEGER,
        DOUBLE);
  }

  private void finite() {
    add(
        "_pg_isfinite",
        BOOLEAN,
        (in, row, out) -> out.setBoolean(row, !Ranges.isInfinite(in.get(0).getInt(row))),
        DATE);
    for (LogicalType type : List.of(TIMESTAMP, TIMESTAMPTZ)) {
      add(
          "_pg_isfinite",
          BOOLEAN,
          (in, row, out) -> out.setBoolean(row, !Ranges.isInfinite(in.get(0).getLong(row))),
          type);
    }
    add("_pg_isfinite", BOOLEAN, (in, row, out) -> out.setBoolean(row, true), INTERVAL);
  }

  private static List<LogicalType> makerTypes() {
    return List.of(INTEGER, INTEGER, INTEGER, INTEGER, INTEGER, DOUBLE);
  }

  private void makers() {
    add(
        "_pg_make_date",
        DATE,
        (in, row, out) ->
            out.setInt(
                row,
                Makers.date(in.get(0).getInt(row), in.get(1).getInt(row), in.get(2).getInt(row))),
        INTEGER,
        INTEGER,
        INTEGER);
    add(
        "_pg_make_time",
        TIME,
        (in, row, out) ->
            out.setLong(
                row,
                Makers.time(
                    in.get(0).getInt(row), in.get(1).getInt(row), in.get(2).getDouble(row))),
        INTEGER,
        INTEGER,
        DOUBLE);
    functions.add(
        ScalarFunction.of(
            "_pg_make_timestamp",
            makerTypes(),
            TIMESTAMP,
            (in, row, out) -> out.setLong(row, timestamp(in, row))));
    List<LogicalType> zoned = new ArrayList<>(makerTypes());
    zoned.add(TEXT);
    functions.add(
        ScalarFunction.of(
            "_pg_make_timestamptz",
            zoned,
            TIMESTAMPTZ,
            (in, row, out) ->
                out.setLong(
                    row,
                    Timestamps.toInstant(
                        timestamp(in, row), TimeZones.ofMaker(in.get(6).getString(row))))));
  }

  private static long timestamp(Arguments in, int row) {
    int date = Makers.date(in.get(0).getInt(row), in.get(1).getInt(row), in.get(2).getInt(row));
    long time = Makers.time(in.get(3).getInt(row), in.get(4).getInt(row), in.get(5).getDouble(row));
    return Makers.timestamp(date, time);
  }
}
