package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.INTERVAL;
import static io.duckgres.functions.scalar.DateTimeValues.TEXT;
import static io.duckgres.functions.scalar.DateTimeValues.TIME;
import static io.duckgres.functions.scalar.DateTimeValues.TIMESTAMP;
import static io.duckgres.functions.scalar.DateTimeValues.TIMETZ;

import io.duckgres.engine.Connection;
import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.extend.CastFunction;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.DateTimeConstant;
import io.duckgres.types.DateType;
import io.duckgres.types.IntervalType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimetzType;
import java.nio.charset.StandardCharsets;

/**
 * The engine's casts between text and dates, times and intervals, replaced by PostgreSQL's: they
 * happen wherever the engine wants another type, also where no cast is written. Those of timestamp
 * with time zone stay the engine's, which knows the session's zone.
 */
final class DateTimeCasts {
  /** Writes one value as text. */
  @FunctionalInterface
  private interface Writer {
    void write(Vector in, int row, ByteWriter out, TextSettings settings);
  }

  private final Connection connection;
  private final Sessions sessions;

  private DateTimeCasts(Connection connection, Sessions sessions) {
    this.connection = connection;
    this.sessions = sessions;
  }

  static void register(Connection connection, Sessions sessions) {
    DateTimeCasts casts = new DateTimeCasts(connection, sessions);
    casts.input(DATE, Oids.DATE, DateTimeInputs.DATE_IN);
    casts.input(TIME, Oids.TIME, DateTimeInputs.TIME_IN);
    casts.input(TIMETZ, Oids.TIMETZ, DateTimeInputs.TIMETZ_IN);
    casts.input(TIMESTAMP, Oids.TIMESTAMP, DateTimeInputs.TIMESTAMP_IN);
    casts.input(INTERVAL, Oids.INTERVAL, DateTimeInputs.INTERVAL_IN);
    casts.output(DATE, (in, row, out, s) -> DateType.writeText(out, in.getInt(row), s));
    casts.output(TIME, (in, row, out, s) -> TimeType.writeText(out, in.getLong(row)));
    casts.output(
        TIMETZ,
        (in, row, out, s) -> {
          long bits = in.getLong(row);
          TimetzType.writeText(out, TimeTz.micros(bits), TimeTz.offsetSeconds(bits));
        });
    casts.output(TIMESTAMP, (in, row, out, s) -> TimestampType.writeText(out, in.getLong(row), s));
    casts.output(
        INTERVAL,
        (in, row, out, s) ->
            IntervalType.writeText(
                out,
                in.getIntervalMonths(row),
                in.getIntervalDays(row),
                in.getIntervalMicros(row),
                s));
  }

  private void input(LogicalType type, int oid, DateTimeInputs.Reader reader) {
    register(
        new CastFunction(
            TEXT,
            type,
            CastFunction.EXPLICIT,
            (in, row, out) -> read(in.getBytes(row), oid, reader, out, row)));
  }

  private void register(CastFunction cast) {
    SealedError.sealing(cast).register(connection);
  }

  private void read(
      byte[] text, int oid, DateTimeInputs.Reader reader, WritableVector out, int row) {
    TextSettings settings = sessions.ofThread();
    if (settings != null) {
      reader.read(text, settings, TimestampType.now(), out, row);
      return;
    }
    String portable = DateTimeConstant.portable(oid, new String(text, StandardCharsets.UTF_8), -1);
    if (portable == null) {
      throw ambiguous();
    }
    byte[] iso = portable.getBytes(StandardCharsets.UTF_8);
    reader.read(iso, TextSettings.DEFAULT, 0, out, row);
  }

  private void output(LogicalType type, Writer writer) {
    ThreadLocal<ByteWriter> buffers = ThreadLocal.withInitial(() -> new ByteWriter(64));
    register(
        new CastFunction(
            type,
            TEXT,
            // What the engine weighs for its own casts to text: below all others.
            149,
            (in, row, out) -> {
              ByteWriter buffer = buffers.get();
              buffer.clear();
              writer.write(in, row, buffer, settings());
              out.setBytes(row, buffer.array(), 0, buffer.position());
            }));
  }

  private TextSettings settings() {
    TextSettings settings = sessions.ofThread();
    if (settings == null) {
      throw ambiguous();
    }
    return settings;
  }

  private static PgError ambiguous() {
    return PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "implicit casts between text and dates are not supported while sessions with different"
                + " DateStyle, IntervalStyle or TimeZone are connected")
        .hint("Write the cast, or use to_char().");
  }
}
