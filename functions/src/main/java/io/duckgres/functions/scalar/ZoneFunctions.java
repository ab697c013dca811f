package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMPTZ;
import static io.duckgres.functions.scalar.DateTimeValues.TIMETZ;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.engine.Vector;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TimeZones;
import io.duckgres.types.TimestampType;
import io.duckgres.types.ZoneOffsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;

/** timezone(), which is AT TIME ZONE: a zone by name or as an interval east of UTC. */
final class ZoneFunctions implements FunctionGroup {
  /** How the zone is given. */
  @FunctionalInterface
  private interface Zone {
    ZoneOffsets read(Vector in, int row);
  }

  private final List<ScalarFunction> functions = new ArrayList<>();

  @Override
  public List<ScalarFunction> functions(Sessions sessions) {
    functions.clear();
    conversions(TEXT, (in, row) -> TimeZones.named(in.getString(row)));
    conversions(INTERVAL, ZoneFunctions::fixed);
    return List.copyOf(functions);
  }

  private void conversions(LogicalType zoneType, Zone zone) {
    String name = "_pg_timezone";
    functions.add(
        ScalarFunction.of(
            name,
            List.of(zoneType, TIMESTAMP),
            TIMESTAMPTZ,
            (in, row, out) ->
                out.setLong(
                    row, Timestamps.toInstant(in.get(1).getLong(row), zone.read(in.get(0), row)))));
    functions.add(
        ScalarFunction.of(
            name,
            List.of(zoneType, TIMESTAMPTZ),
            TIMESTAMP,
            (in, row, out) ->
                out.setLong(
                    row, Timestamps.toLocal(in.get(1).getLong(row), zone.read(in.get(0), row)))));
    functions.add(
        ScalarFunction.of(
            name,
            List.of(zoneType, TIMETZ),
            TIMETZ,
            (in, row, out) ->
                out.setLong(row, moved(in.get(1).getLong(row), zone.read(in.get(0), row)))));
  }

  /** The same moment of the day in a zone, with the offset the zone has now. */
  private static long moved(long bits, ZoneOffsets zone) {
    int offset = zone.offsetAt(Math.floorDiv(TimestampType.now(), Ranges.MICROS_PER_SECOND));
    long utc = TimeTz.micros(bits) - TimeTz.offsetSeconds(bits) * Ranges.MICROS_PER_SECOND;
    long local = utc + offset * Ranges.MICROS_PER_SECOND;
    return TimeTz.bits(Math.floorMod(local, Ranges.MICROS_PER_DAY), offset);
  }

  private static ZoneOffsets fixed(Vector in, int row) {
    if (in.getIntervalMonths(row) != 0 || in.getIntervalDays(row) != 0) {
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE, "interval time zone must not include months or days");
    }
    try {
      return TimeZones.fixed((int) (in.getIntervalMicros(row) / Ranges.MICROS_PER_SECOND));
    } catch (DateTimeException e) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "interval time zone out of range")
          .causedBy(e);
    }
  }
}
