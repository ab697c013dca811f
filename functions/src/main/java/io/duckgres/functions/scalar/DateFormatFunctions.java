package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.functions.format.DateFormat;
import io.duckgres.functions.format.DateFormatter;
import io.duckgres.functions.format.DateInput;
import io.duckgres.functions.format.Fields;
import io.duckgres.types.ZoneOffsets;
import java.util.ArrayList;
import java.util.List;

/** to_char() of dates, times and intervals, to_date() and to_timestamp(). */
final class DateFormatFunctions implements FunctionGroup {
  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    functions.clear();
    add(
        TIMESTAMP,
        (in, row, out) ->
            write(in.get(1), row, out, in.get(0).getLong(row), local -> Fields.of(local, null, 0)));
    functions.add(
        ScalarFunction.of(
                "to_char",
                List.of(TIMESTAMPTZ, TEXT),
                TEXT,
                (in, row, out) ->
                    zoned(
                        in.get(1),
                        row,
                        out,
                        in.get(0).getLong(row),
                        settings(sessions, in).offsets()))
            .perConnection());
    functions.add(
        ScalarFunction.of(
                "to_char",
                List.of(DATE, TEXT),
                TEXT,
                (in, row, out) -> {
                  ZoneOffsets zone = settings(sessions, in).offsets();
                  long midnight = Ranges.midnight(in.get(0).getInt(row));
                  zoned(in.get(1), row, out, Timestamps.toInstant(midnight, zone), zone);
                })
            .perConnection());
    add(
        TIME,
        (in, row, out) ->
            write(
                in.get(1),
                row,
                out,
                in.get(0).getLong(row),
                micros -> Fields.ofInterval(0, 0, micros)));
    add(
        INTERVAL,
        (in, row, out) -> {
          Vector value = in.get(0);
          Fields fields =
              Fields.ofInterval(
                  value.getIntervalMonths(row),
                  value.getIntervalDays(row),
                  value.getIntervalMicros(row));
          write(in.get(1), row, out, 0, unused -> fields);
        });
    inputs(sessions);
    return List.copyOf(functions);
  }

  private void add(LogicalType type, ScalarFunction.Body body) {
    functions.add(ScalarFunction.of("to_char", List.of(type, TEXT), TEXT, body));
  }

  private static void zoned(
      Vector format, int row, WritableVector out, long instant, ZoneOffsets zone) {
    write(
        format,
        row,
        out,
        instant,
        micros -> {
          long second = Math.floorDiv(micros, Ranges.MICROS_PER_SECOND);
          return Fields.of(
              Timestamps.toLocal(micros, zone), zone.abbreviationAt(second), zone.offsetAt(second));
        });
  }

  /** NULL for an infinity and for an empty format. */
  private static void write(
      Vector format,
      int row,
      WritableVector out,
      long value,
      java.util.function.LongFunction<Fields> fields) {
    String text = format.getString(row);
    if (text.isEmpty() || Ranges.isInfinite(value)) {
      out.setNull(row);
    } else {
      out.setString(row, DateFormatter.format(DateFormat.of(text), fields.apply(value)));
    }
  }

  private void inputs(Sessions sessions) {
    functions.add(
        ScalarFunction.of(
            "to_date",
            List.of(TEXT, TEXT),
            DATE,
            (in, row, out) ->
                out.setInt(
                    row, DateInput.date(in.get(0).getString(row), in.get(1).getString(row)))));
    functions.add(
        ScalarFunction.of(
                "_pg_to_timestamp",
                List.of(TEXT, TEXT),
                TIMESTAMPTZ,
                (in, row, out) ->
                    out.setLong(
                        row,
                        DateInput.timestamp(
                            in.get(0).getString(row),
                            in.get(1).getString(row),
                            settings(sessions, in).offsets())))
            .perConnection());
  }
}
