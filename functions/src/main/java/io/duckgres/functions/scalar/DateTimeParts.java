package io.duckgres.functions.scalar;

import static io.duckgres.functions.scalar.DateTimeValues.DATE;
import static io.duckgres.functions.scalar.DateTimeValues.DOUBLE;
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
import io.duckgres.engine.extend.Arguments;
import io.duckgres.engine.extend.ScalarFunction;
import io.duckgres.functions.datetime.Parts;
import io.duckgres.functions.datetime.Ranges;
import io.duckgres.functions.datetime.Timestamps;
import io.duckgres.types.DateTimeField;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.ZoneOffsets;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * EXTRACT and date_part(). The translator gives the field as its number, and calls {@code
 * _pg_extract_0}, {@code _3} or {@code _6} by the digits the field has behind its point; a word
 * that it does not know goes to the overloads of text, which refuse it, as a field of a column does
 * that is no constant.
 */
final class DateTimeParts implements FunctionGroup {
  private static final LogicalType WHOLE = LogicalType.decimal(18, 0);
  private static final LogicalType WIDE = LogicalType.decimal(38, 6);
  private static final LogicalType JULIAN = LogicalType.decimal(38, 20);

  private static final BigInteger TEN_TO_20 = BigInteger.TEN.pow(20);
  private static final BigInteger DAY = BigInteger.valueOf(Ranges.MICROS_PER_DAY);

  /** A field of a value; {@code zone} is the session's. */
  @FunctionalInterface
  private interface Part {
    long of(int word, Vector in, int row, ZoneOffsets zone);
  }

  private final List<ScalarFunction> functions = new ArrayList<>();
  private Sessions sessions = new Sessions();

  @Override
  public List<ScalarFunction> functions(Sessions all) {
    sessions = all;
    functions.clear();
    type(DATE, "date", (word, in, row, zone) -> Parts.ofDate(word, in.getInt(row)));
    type(
        TIMESTAMP,
        "timestamp without time zone",
        (word, in, row, zone) -> Parts.ofTimestamp(word, in.getLong(row)));
    type(TIMESTAMPTZ, "timestamp with time zone", DateTimeParts::ofInstant);
    type(
        TIME,
        "time without time zone",
        (word, in, row, zone) -> Parts.ofTime(word, in.getLong(row)));
    type(
        TIMETZ,
        "time with time zone",
        (word, in, row, zone) -> {
          long bits = in.getLong(row);
          return Parts.ofTimetz(word, TimeTz.micros(bits), TimeTz.offsetSeconds(bits));
        });
    type(
        INTERVAL,
        "interval",
        (word, in, row, zone) ->
            Parts.ofInterval(
                word,
                in.getIntervalMonths(row),
                in.getIntervalDays(row),
                in.getIntervalMicros(row)));
    return List.copyOf(functions);
  }

  private static long ofInstant(int word, Vector in, int row, ZoneOffsets zone) {
    long instant = in.getLong(row);
    if (Ranges.isInfinite(instant)) {
      return Parts.ofTimestamptz(word, instant, instant, 0);
    }
    int offset = zone.offsetAt(Math.floorDiv(instant, Ranges.MICROS_PER_SECOND));
    return Parts.ofTimestamptz(word, instant, Timestamps.plusOffset(instant, offset), offset);
  }

  private void type(LogicalType type, String typeName, Part part) {
    boolean day = type.equals(DATE);
    boolean interval = type.equals(INTERVAL);
    extract("_pg_extract_0", type, WHOLE, part);
    extract("_pg_extract_3", type, LogicalType.decimal(18, 3), part);
    extract("_pg_extract_6", type, LogicalType.decimal(18, 6), part);
    add(
        "_pg_extract_julian",
        INTEGER,
        type,
        day ? WHOLE : JULIAN,
        (in, row, out) -> {
          long value = part.of(in.get(0).getInt(row), in.get(1), row, zone(in));
          if (day) {
            number(out, row, value);
          } else if (isNumber(out, row, value)) {
            wide(out, row, BigInteger.valueOf(value).multiply(TEN_TO_20).divide(DAY));
          }
        });
    add(
        "_pg_extract_epoch",
        INTEGER,
        type,
        day ? WHOLE : WIDE,
        (in, row, out) -> {
          if (interval) {
            wide(out, row, epoch(in.get(1), row));
            return;
          }
          long value = part.of(in.get(0).getInt(row), in.get(1), row, zone(in));
          if (day) {
            number(out, row, value);
          } else if (isNumber(out, row, value)) {
            out.setHuge(row, value >> 63, value);
          }
        });
    add(
        "_pg_date_part",
        INTEGER,
        type,
        DOUBLE,
        (in, row, out) -> {
          int word = in.get(0).getInt(row);
          out(out, row, DateTimeField.at(word), in, part, word, interval, day);
        });
    // A word the translator does not know, or one that is no constant.
    add(
        "_pg_date_part",
        TEXT,
        type,
        DOUBLE,
        (in, row, out) -> {
          int word = word(in.get(0), row, typeName);
          out(out, row, DateTimeField.at(word), in, part, word, interval, day);
        });
  }

  private void out(
      WritableVector out,
      int row,
      DateTimeField field,
      Arguments in,
      Part part,
      int word,
      boolean interval,
      boolean day) {
    if (interval && field == DateTimeField.EPOCH) {
      Vector value = in.get(1);
      out.setDouble(row, epochDouble(value, row));
      return;
    }
    long value = part.of(word, in.get(1), row, zone(in));
    if (value == Parts.NULL) {
      out.setNull(row);
    } else {
      out.setDouble(row, Parts.toDouble(field, value, day));
    }
  }

  private static int word(Vector words, int row, String typeName) {
    String text = words.getString(row);
    int word = DateTimeField.index(text);
    if (word < 0) {
      throw Parts.unrecognized(text.toLowerCase(java.util.Locale.ROOT), typeName);
    }
    return word;
  }

  private void extract(String name, LogicalType type, LogicalType result, Part part) {
    add(
        name,
        INTEGER,
        type,
        result,
        (in, row, out) ->
            number(out, row, part.of(in.get(0).getInt(row), in.get(1), row, zone(in))));
  }

  private void add(
      String name,
      LogicalType field,
      LogicalType type,
      LogicalType result,
      ScalarFunction.Body body) {
    functions.add(ScalarFunction.of(name, List.of(field, type), result, body).perConnection());
  }

  private ZoneOffsets zone(Arguments in) {
    return settings(sessions, in).offsets();
  }

  private static void number(WritableVector out, int row, long value) {
    if (isNumber(out, row, value)) {
      out.setDecimal(row, value);
    }
  }

  /** False after NULL was set; 0A000 for an infinity. */
  private static boolean isNumber(WritableVector out, int row, long value) {
    if (value == Parts.NULL) {
      out.setNull(row);
      return false;
    }
    if (value == Parts.INFINITY || value == Parts.NEGATIVE_INFINITY) {
      throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "infinity as numeric is not supported")
          .hint("Use date_part(), whose result is double precision.");
    }
    return true;
  }

  private static BigInteger epoch(Vector value, int row) {
    long seconds = Parts.epochSeconds(value.getIntervalMonths(row), value.getIntervalDays(row));
    return BigInteger.valueOf(seconds)
        .multiply(BigInteger.valueOf(Ranges.MICROS_PER_SECOND))
        .add(BigInteger.valueOf(value.getIntervalMicros(row)));
  }

  private static double epochDouble(Vector value, int row) {
    int months = value.getIntervalMonths(row);
    return value.getIntervalMicros(row) / 1_000_000.0
        + 365.25 * 86_400 * (months / 12)
        + 30.0 * 86_400 * (months % 12)
        + 86_400.0 * value.getIntervalDays(row);
  }

  private static void wide(WritableVector out, int row, BigInteger unscaled) {
    out.setHuge(row, unscaled.shiftRight(64).longValue(), unscaled.longValue());
  }
}
