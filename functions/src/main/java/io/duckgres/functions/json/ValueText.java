package io.duckgres.functions.json;

import io.duckgres.engine.TimeTz;
import io.duckgres.engine.Vector;
import io.duckgres.functions.ordered.NamedText;
import io.duckgres.types.BoolType;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.ByteaType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.IntervalType;
import io.duckgres.types.NumericType;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.UuidType;

/** The text of a value that is neither NULL nor made of others, as PostgreSQL prints its type. */
public final class ValueText {
  private ValueText() {}

  /** Appends the text. 0A000 for a type without counterpart. */
  public static void write(Vector v, int row, ByteWriter out, TextSettings settings) {
    if (NamedText.write(v, row, out, settings)) {
      return;
    }
    switch (v.type().id()) {
      case BOOLEAN -> BoolType.writeText(out, v.getBoolean(row));
      case TINYINT -> Int8Type.writeText(out, v.getByte(row));
      case UTINYINT -> Int8Type.writeText(out, v.getByte(row) & 0xFF);
      case SMALLINT -> Int8Type.writeText(out, v.getShort(row));
      case USMALLINT -> Int8Type.writeText(out, v.getShort(row) & 0xFFFF);
      case INTEGER -> Int8Type.writeText(out, v.getInt(row));
      case UINTEGER -> Int8Type.writeText(out, v.getInt(row) & 0xFFFF_FFFFL);
      case BIGINT -> Int8Type.writeText(out, v.getLong(row));
      case UBIGINT -> NumericType.writeText(out, 0, v.getLong(row), 0);
      case HUGEINT -> NumericType.writeText(out, v.getHugeHigh(row), v.getHugeLow(row), 0);
      case UHUGEINT ->
          NumericType.writeUnsignedText(out, v.getHugeHigh(row), v.getHugeLow(row), 0, false);
      case DECIMAL -> {
        if (v.type().width() > 18) {
          NumericType.writeText(out, v.getHugeHigh(row), v.getHugeLow(row), v.type().scale());
        } else {
          NumericType.writeText(out, v.getDecimal(row), v.type().scale());
        }
      }
      case FLOAT -> Float4Type.writeText(out, v.getFloat(row), settings);
      case DOUBLE -> Float8Type.writeText(out, v.getDouble(row), settings);
      case VARCHAR -> out.writeBytes(v.getBytes(row));
      case BLOB -> {
        byte[] bytes = v.getBytes(row);
        ByteaType.writeText(out, bytes, 0, bytes.length, settings);
      }
      case UUID -> UuidType.writeText(out, v.getUuidHigh(row), v.getHugeLow(row));
      case DATE -> DateType.writeText(out, v.getInt(row), settings);
      case TIME -> TimeType.writeText(out, v.getLong(row));
      case TIME_TZ -> {
        long bits = v.getLong(row);
        TimetzType.writeText(out, TimeTz.micros(bits), TimeTz.offsetSeconds(bits));
      }
      case TIMESTAMP -> TimestampType.writeText(out, v.getLong(row), settings);
      case TIMESTAMP_TZ -> TimestamptzType.writeText(out, v.getLong(row), settings);
      case INTERVAL ->
          IntervalType.writeText(
              out,
              v.getIntervalMonths(row),
              v.getIntervalDays(row),
              v.getIntervalMicros(row),
              settings);
      case ENUM -> out.writeUtf8(v.type().names().get(v.getEnumIndex(row)));
      default ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "values of the engine's type " + v.type().id() + " have no text form")
              .hint("Cast the value to text.");
    }
  }
}
