package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.INTEGER;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.TIMETZ;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.types.DateType;
import io.duckgres.types.IntervalType;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code _pg_date(text)} and its kin: text read as PostgreSQL does under the session's settings. A
 * second argument is the moment that "now" means.
 */
final class DateTimeInputs implements FunctionGroup {
  /** Reads one text of a type. */
  @FunctionalInterface
  interface Reader {
    void read(byte[] text, TextSettings settings, long now, WritableVector out, int row);
  }

  static final Reader DATE_IN =
      (text, s, now, out, row) -> out.setInt(row, DateType.parseText(text, 0, text.length, s, now));
  static final Reader TIME_IN =
      (text, s, now, out, row) ->
          out.setLong(row, TimeType.parseText(text, 0, text.length, s, now));
  static final Reader TIMETZ_IN =
      (text, s, now, out, row) -> {
        TimetzType.Value value = TimetzType.parseText(text, 0, text.length, s, now);
        out.setLong(row, TimeTz.bits(value.micros(), value.offset()));
      };
  static final Reader TIMESTAMP_IN =
      (text, s, now, out, row) ->
          out.setLong(row, TimestampType.parseText(text, 0, text.length, s, now));
  static final Reader TIMESTAMPTZ_IN =
      (text, s, now, out, row) ->
          out.setLong(row, TimestamptzType.parseText(text, 0, text.length, s, now));
  static final Reader INTERVAL_IN =
      (text, s, now, out, row) ->
          DateTimeValues.set(out, row, IntervalType.parseText(text, 0, text.length, s));

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    List<ScalarFunction> functions = new ArrayList<>();
    reader(functions, sessions, "_pg_date", DATE, DATE_IN);
    reader(functions, sessions, "_pg_time", TIME, TIME_IN);
    reader(functions, sessions, "_pg_timetz", TIMETZ, TIMETZ_IN);
    reader(functions, sessions, "_pg_timestamp", TIMESTAMP, TIMESTAMP_IN);
    reader(functions, sessions, "_pg_timestamptz", TIMESTAMPTZ, TIMESTAMPTZ_IN);
    reader(functions, sessions, "_pg_interval", INTERVAL, INTERVAL_IN);
    functions.add(
        ScalarFunction.of(
                "_pg_interval",
                List.of(TEXT, INTEGER),
                INTERVAL,
                (in, row, out) ->
                    DateTimeValues.set(
                        out,
                        row,
                        IntervalType.parseText(
                            in.get(0).getString(row),
                            settings(sessions, in),
                            in.get(1).getInt(row))))
            .perConnection());
    return List.copyOf(functions);
  }

  private static void reader(
      List<ScalarFunction> functions,
      Sessions sessions,
      String name,
      LogicalType type,
      Reader reader) {
    functions.add(
        ScalarFunction.of(
                name,
                List.of(TEXT),
                type,
                (in, row, out) ->
                    reader.read(
                        bytes(in.get(0), row),
                        settings(sessions, in),
                        TimestampType.now(),
                        out,
                        row))
            .perConnection());
    functions.add(
        ScalarFunction.of(
                name,
                List.of(TEXT, TIMESTAMPTZ),
                type,
                (in, row, out) ->
                    reader.read(
                        bytes(in.get(0), row),
                        settings(sessions, in),
                        in.get(1).getLong(row),
                        out,
                        row))
            .perConnection());
  }

  static byte[] bytes(Vector vector, int row) {
    return vector.getBytes(row);
  }
}
