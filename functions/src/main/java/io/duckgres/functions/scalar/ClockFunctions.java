package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.settings;

import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimestampType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The clocks that go on inside a transaction; now(), which stands still, is the engine's. */
final class ClockFunctions implements FunctionGroup {
  private static final DateTimeFormatter TIME_OF_DAY =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss.SSSSSS yyyy", Locale.US);

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    return List.of(
        ScalarFunction.of(
                "clock_timestamp",
                List.of(),
                TIMESTAMPTZ,
                (in, row, out) -> out.setLong(row, TimestampType.now()))
            .asVolatile(),
        ScalarFunction.of(
                "_pg_statement_timestamp",
                List.of(),
                TIMESTAMPTZ,
                (in, row, out) -> out.setLong(row, sessions.statementStart(in.connectionId())))
            .asVolatile()
            .perConnection(),
        ScalarFunction.of(
                "_pg_timeofday",
                List.of(TIMESTAMPTZ),
                TEXT,
                (in, row, out) ->
                    out.setString(row, timeOfDay(in.get(0).getLong(row), settings(sessions, in))))
            .perConnection());
  }

  private static String timeOfDay(long instant, TextSettings settings) {
    ZoneId zone = settings.timeZone();
    long second = Math.floorDiv(instant, Ranges.MICROS_PER_SECOND);
    return TIME_OF_DAY.format(Instant.EPOCH.plus(instant, ChronoUnit.MICROS).atZone(zone))
        + " "
        + settings.offsets().abbreviationAt(second);
  }
}
