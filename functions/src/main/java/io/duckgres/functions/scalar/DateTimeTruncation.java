package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.INTEGER;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.interval;
import static io.duckgres.functions.scalar.DateTimeValues.set;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Parts;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.functions.datetime.Truncation;
import io.duckgres.types.DateTimeField;
import io.duckgres.types.TimeZones;
import io.duckgres.types.ZoneOffsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** date_trunc(), its unit a word or the word's number, and date_bin(). */
final class DateTimeTruncation implements FunctionGroup {
  private static final String LOCAL = "timestamp without time zone";
  private static final String ZONED = "timestamp with time zone";

  /** How the unit is given. */
  @FunctionalInterface
  private interface Unit {
    int read(Vector in, int row, String type);
  }

  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    functions.clear();
    truncations(sessions, INTEGER, (in, row, type) -> in.getInt(row));
    truncations(sessions, TEXT, DateTimeTruncation::word);
    for (LogicalType type : List.of(TIMESTAMP, TIMESTAMPTZ)) {
      functions.add(
          ScalarFunction.of(
              "date_bin",
              List.of(INTERVAL, type, type),
              type,
              (in, row, out) ->
                  out.setLong(
                      row,
                      Truncation.bin(
                          interval(in, 0, row), in.get(1).getLong(row), in.get(2).getLong(row)))));
    }
    return List.copyOf(functions);
  }

  private static int word(Vector in, int row, String type) {
    String text = in.getString(row);
    int word = DateTimeField.index(text);
    if (word < 0) {
      throw Parts.unrecognized(text.toLowerCase(Locale.ROOT), type);
    }
    return word;
  }

  private void truncations(Sessions sessions, LogicalType unitType, Unit unit) {
    String name = "_pg_date_trunc";
    functions.add(
        ScalarFunction.of(
            name,
            List.of(unitType, TIMESTAMP),
            TIMESTAMP,
            (in, row, out) -> {
              long local = in.get(1).getLong(row);
              out.setLong(
                  row,
                  Ranges.isInfinite(local)
                      ? local
                      : Truncation.timestamp(unit.read(in.get(0), row, LOCAL), local, LOCAL));
            }));
    functions.add(
        ScalarFunction.of(
                name,
                List.of(unitType, TIMESTAMPTZ),
                TIMESTAMPTZ,
                (in, row, out) ->
                    out.setLong(
                        row,
                        zoned(
                            unit,
                            in.get(0),
                            row,
                            in.get(1).getLong(row),
                            settings(sessions, in).offsets())))
            .perConnection());
    functions.add(
        ScalarFunction.of(
                name,
                List.of(unitType, DATE),
                TIMESTAMPTZ,
                (in, row, out) -> {
                  ZoneOffsets zone = settings(sessions, in).offsets();
                  long midnight =
                      Timestamps.toInstant(Ranges.midnight(in.get(1).getInt(row)), zone);
                  out.setLong(row, zoned(unit, in.get(0), row, midnight, zone));
                })
            .perConnection());
    functions.add(
        ScalarFunction.of(
            name,
            List.of(unitType, TIMESTAMPTZ, TEXT),
            TIMESTAMPTZ,
            (in, row, out) ->
                out.setLong(
                    row,
                    zoned(
                        unit,
                        in.get(0),
                        row,
                        in.get(1).getLong(row),
                        TimeZones.named(in.get(2).getString(row))))));
    functions.add(
        ScalarFunction.of(
            name,
            List.of(unitType, INTERVAL),
            INTERVAL,
            (in, row, out) ->
                set(
                    out,
                    row,
                    Truncation.interval(
                        unit.read(in.get(0), row, "interval"), interval(in, 1, row)))));
  }

  private static long zoned(Unit unit, Vector units, int row, long instant, ZoneOffsets zone) {
    return Ranges.isInfinite(instant)
        ? instant
        : Truncation.timestamptz(unit.read(units, row, ZONED), instant, zone);
  }
}
