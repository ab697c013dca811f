package io.duckgres.flight.arrow;

import io.duckgres.executor.statement.Field;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.DateType;
import io.duckgres.types.IntervalType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import org.apache.arrow.vector.BaseIntVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DateDayVector;
import org.apache.arrow.vector.DateMilliVector;
import org.apache.arrow.vector.DurationVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.FixedSizeBinaryVector;
import org.apache.arrow.vector.FloatingPointVector;
import org.apache.arrow.vector.IntervalDayVector;
import org.apache.arrow.vector.IntervalMonthDayNanoVector;
import org.apache.arrow.vector.IntervalYearVector;
import org.apache.arrow.vector.LargeVarBinaryVector;
import org.apache.arrow.vector.LargeVarCharVector;
import org.apache.arrow.vector.NullVector;
import org.apache.arrow.vector.PeriodDuration;
import org.apache.arrow.vector.TimeMicroVector;
import org.apache.arrow.vector.TimeMilliVector;
import org.apache.arrow.vector.TimeNanoVector;
import org.apache.arrow.vector.TimeSecVector;
import org.apache.arrow.vector.TimeStampVector;
import org.apache.arrow.vector.UInt8Vector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.ViewVarCharVector;
import org.apache.arrow.vector.complex.BaseListVector;
import org.apache.arrow.vector.complex.DenseUnionVector;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;

/**
 * How the values of an Arrow vector become the values of Bind: text, which every type of parameter
 * reads, or bytes as they are.
 */
abstract class ParameterValue {
  /** Writes the text of a row that is not NULL. */
  interface Text {
    void write(int row, ByteWriter out);
  }

  private static final TextSettings ISO = TextSettings.DEFAULT;

  /** The type this is without more knowledge, 0 for none in particular. */
  abstract int oid();

  short format() {
    return Field.TEXT;
  }

  abstract byte[] read(int row);

  /**
   * A reader of a vector.
   *
   * @param target the parameter's type, 0 when unknown
   */
  static ParameterValue of(FieldVector vector, int target) {
    return switch (vector) {
      case NullVector nulls -> text(0, (row, out) -> {});
      case UInt8Vector v ->
          text(Oids.NUMERIC, (row, out) -> out.writeAscii(Long.toUnsignedString(v.get(row))));
      case BaseIntVector v ->
          text(
              integerOid(vector),
              (row, out) -> out.writeAscii(Long.toString(v.getValueAsLong(row))));
      case BitVector v ->
          text(Oids.BOOL, (row, out) -> out.writeAscii(v.get(row) == 0 ? "f" : "t"));
      case FloatingPointVector v -> floating(v, vector);
      case VarCharVector v -> bytes(Oids.TEXT, Field.TEXT, v::get);
      case LargeVarCharVector v -> bytes(Oids.TEXT, Field.TEXT, v::get);
      case ViewVarCharVector v -> bytes(Oids.TEXT, Field.TEXT, v::get);
      case VarBinaryVector v -> binary(target, v::get);
      case LargeVarBinaryVector v -> binary(target, v::get);
      case FixedSizeBinaryVector v ->
          target == Oids.UUID && v.getByteWidth() == 16
              ? bytes(Oids.UUID, Field.BINARY, v::get)
              : binary(target, v::get);
      case BaseListVector v -> list(vector, v);
      case DenseUnionVector v -> UnionValue.of(v, target);
      default -> temporal(vector);
    };
  }

  private static ParameterValue temporal(FieldVector vector) {
    return switch (vector) {
      case DateDayVector v ->
          text(Oids.DATE, (row, out) -> DateType.writeText(out, v.get(row), ISO));
      case DateMilliVector v ->
          text(
              Oids.DATE,
              (row, out) ->
                  DateType.writeText(out, (int) Math.floorDiv(v.get(row), 86_400_000L), ISO));
      case TimeStampVector v -> timestamp(v);
      case TimeSecVector v -> time(row -> v.get(row) * 1_000_000L);
      case TimeMilliVector v -> time(row -> v.get(row) * 1_000L);
      case TimeMicroVector v -> time(v::get);
      case TimeNanoVector v -> time(row -> Math.floorDiv(v.get(row), 1_000L));
      case IntervalYearVector v -> interval(row -> micros(v.get(row), 0, 0));
      case IntervalDayVector v ->
          interval(
              row -> {
                Duration value = v.getObject(row);
                return micros(0, value.toDaysPart(), value.minusDays(value.toDaysPart()).toNanos());
              });
      case IntervalMonthDayNanoVector v ->
          interval(
              row -> {
                PeriodDuration value = v.getObject(row);
                Period period = value.getPeriod();
                return micros(
                    (int) period.toTotalMonths(), period.getDays(), value.getDuration().toNanos());
              });
      case DurationVector v -> interval(row -> micros(0, 0, v.getObject(row).toNanos()));
      default -> decimal(vector);
    };
  }

  private static ParameterValue decimal(FieldVector vector) {
    if (vector.getField().getType() instanceof ArrowType.Decimal) {
      return text(
          Oids.NUMERIC,
          (row, out) -> {
            if (vector.getObject(row) instanceof BigDecimal number) {
              out.writeAscii(number.toPlainString());
            }
          });
    }
    throw PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "parameters of Arrow type " + vector.getField().getType() + " are not supported")
        .hint("Send the value as text.");
  }

  private static int integerOid(FieldVector vector) {
    return switch (vector.getField().getType()) {
      case ArrowType.Int type when type.getBitWidth() + (type.getIsSigned() ? 0 : 1) <= 16 ->
          Oids.INT2;
      case ArrowType.Int type when type.getBitWidth() + (type.getIsSigned() ? 0 : 1) <= 32 ->
          Oids.INT4;
      default -> Oids.INT8;
    };
  }

  private static ParameterValue floating(FloatingPointVector v, FieldVector vector) {
    boolean single =
        vector
            .getField()
            .getType()
            .equals(
                new ArrowType.FloatingPoint(
                    org.apache.arrow.vector.types.FloatingPointPrecision.SINGLE));
    return single
        ? text(
            Oids.FLOAT4,
            (row, out) -> out.writeAscii(Float.toString((float) v.getValueAsDouble(row))))
        : text(Oids.FLOAT8, (row, out) -> out.writeAscii(Double.toString(v.getValueAsDouble(row))));
  }

  private interface Micros {
    long of(int row);
  }

  private static ParameterValue time(Micros micros) {
    return text(Oids.TIME, (row, out) -> TimeType.writeText(out, micros.of(row)));
  }

  private static ParameterValue timestamp(TimeStampVector vector) {
    ArrowType.Timestamp type = (ArrowType.Timestamp) vector.getField().getType();
    TimeUnit unit = type.getUnit();
    return type.getTimezone() == null
        ? text(
            Oids.TIMESTAMP,
            (row, out) -> TimestampType.writeText(out, micros(vector.get(row), unit), ISO))
        : text(
            Oids.TIMESTAMPTZ,
            (row, out) -> TimestamptzType.writeText(out, micros(vector.get(row), unit), ISO));
  }

  private static long micros(long value, TimeUnit unit) {
    return switch (unit) {
      case SECOND -> Math.multiplyExact(value, 1_000_000L);
      case MILLISECOND -> Math.multiplyExact(value, 1_000L);
      case MICROSECOND -> value;
      case NANOSECOND -> Math.floorDiv(value, 1_000L);
    };
  }

  private interface Intervals {
    IntervalType.Value of(int row);
  }

  private static IntervalType.Value micros(int months, long days, long nanos) {
    return new IntervalType.Value(months, Math.toIntExact(days), nanos / 1_000);
  }

  private static ParameterValue interval(Intervals values) {
    return text(
        Oids.INTERVAL,
        (row, out) -> {
          IntervalType.Value v = values.of(row);
          IntervalType.writeText(out, v.months(), v.days(), v.micros(), ISO);
        });
  }

  /** An array literal. */
  private static ParameterValue list(FieldVector vector, BaseListVector list) {
    FieldVector elements = vector.getChildrenFromFields().getFirst();
    ParameterValue element = of(elements, 0);
    boolean nested = elements instanceof BaseListVector;
    return text(
        0,
        (row, out) -> {
          out.writeByte('{');
          int start = list.getElementStartIndex(row);
          for (int i = start; i < list.getElementEndIndex(row); i++) {
            if (i > start) {
              out.writeByte(',');
            }
            if (elements.isNull(i)) {
              out.writeAscii("NULL");
            } else if (nested) {
              out.writeBytes(element.read(i));
            } else {
              quote(element, i, out);
            }
          }
          out.writeByte('}');
        });
  }

  private static void quote(ParameterValue element, int row, ByteWriter out) {
    out.writeByte('"');
    if (element.format() == Field.BINARY) {
      out.writeAscii("\\\\x");
      for (byte b : element.read(row)) {
        out.writeAscii(String.format("%02x", b));
      }
    } else {
      for (byte b : element.read(row)) {
        if (b == '"' || b == '\\') {
          out.writeByte('\\');
        }
        out.writeByte(b);
      }
    }
    out.writeByte('"');
  }

  static ParameterValue text(int oid, Text text) {
    ByteWriter out = new ByteWriter();
    return bytes(
        oid,
        Field.TEXT,
        row -> {
          out.clear();
          text.write(row, out);
          return out.toByteArray();
        });
  }

  private interface Bytes {
    byte[] read(int row);
  }

  /** Bytes: a bytea, unless the parameter is text. */
  private static ParameterValue binary(int target, Bytes reader) {
    boolean isText = target == Oids.VARCHAR || target == Oids.JSON || target == Oids.JSONB;
    return bytes(Oids.BYTEA, isText ? Field.TEXT : Field.BINARY, reader);
  }

  private static ParameterValue bytes(int oid, short format, Bytes reader) {
    return new ParameterValue() {
      @Override
      int oid() {
        return oid;
      }

      @Override
      short format() {
        return format;
      }

      @Override
      byte[] read(int row) {
        return reader.read(row);
      }
    };
  }
}
