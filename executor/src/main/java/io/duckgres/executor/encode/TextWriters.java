package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.BoolType;
import io.duckgres.types.ByteaType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Int4Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.IntervalType;
import io.duckgres.types.NumericType;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.UuidType;
import org.jspecify.annotations.Nullable;

/** Text of each engine type whose values need nothing but the vector's data. */
final class TextWriters {
  private TextWriters() {}

  /** Null for nested types, ENUM, UNION, and what cannot be sent. */
  static @Nullable ScalarWriter of(LogicalType type) {
    ScalarWriter named = type.alias() == null ? null : NamedWriters.text(type.alias());
    return named != null ? named : plain(type);
  }

  private static @Nullable ScalarWriter plain(LogicalType type) {
    return switch (type.id()) {
      case BOOLEAN ->
          (data, row, out, s) -> BoolType.writeText(out, Memory.getByte(data + row) != 0);
      case TINYINT -> (data, row, out, s) -> Int4Type.writeText(out, Memory.getByte(data + row));
      case UTINYINT ->
          (data, row, out, s) -> Int4Type.writeText(out, Memory.getByte(data + row) & 0xff);
      case SMALLINT ->
          (data, row, out, s) -> Int4Type.writeText(out, Memory.getShort(data + row * 2L));
      case USMALLINT ->
          (data, row, out, s) -> Int4Type.writeText(out, Memory.getShort(data + row * 2L) & 0xffff);
      case INTEGER, INTEGER_LITERAL ->
          (data, row, out, s) -> Int4Type.writeText(out, Memory.getInt(data + row * 4L));
      case UINTEGER ->
          (data, row, out, s) ->
              Int8Type.writeText(out, Memory.getInt(data + row * 4L) & 0xffff_ffffL);
      case BIGINT ->
          (data, row, out, s) -> Int8Type.writeText(out, Memory.getLong(data + row * 8L));
      case UBIGINT ->
          (data, row, out, s) -> NumericType.writeText(out, 0, Memory.getLong(data + row * 8L), 0);
      case HUGEINT ->
          (data, row, out, s) -> {
            long at = data + row * 16L;
            NumericType.writeText(out, Memory.getLong(at + 8), Memory.getLong(at), 0);
          };
      case UHUGEINT ->
          (data, row, out, s) -> {
            long at = data + row * 16L;
            NumericType.writeUnsignedText(
                out, Memory.getLong(at + 8), Memory.getLong(at), 0, false);
          };
      case BIGNUM -> (data, row, out, s) -> Bignum.writeText(data, row, out);
      case DECIMAL -> decimal(type);
      case FLOAT ->
          (data, row, out, s) -> Float4Type.writeText(out, Memory.getFloat(data + row * 4L), s);
      case DOUBLE ->
          (data, row, out, s) -> Float8Type.writeText(out, Memory.getDouble(data + row * 8L), s);
      case VARCHAR, STRING_LITERAL -> (data, row, out, s) -> EngineStrings.append(data, row, out);
      case BLOB ->
          (data, row, out, s) -> {
            byte[] bytes = EngineStrings.bytes(data, row);
            ByteaType.writeText(out, bytes, 0, bytes.length, s);
          };
      case BIT -> (data, row, out, s) -> BitStrings.writeText(data, row, out);
      case UUID ->
          (data, row, out, s) -> {
            long at = data + row * 16L;
            UuidType.writeText(out, Memory.getLong(at + 8) ^ Long.MIN_VALUE, Memory.getLong(at));
          };
      case DATE ->
          (data, row, out, s) -> DateType.writeText(out, Memory.getInt(data + row * 4L), s);
      case TIME -> (data, row, out, s) -> TimeType.writeText(out, Memory.getLong(data + row * 8L));
      case TIME_NS ->
          (data, row, out, s) -> {
            long nanos = Memory.getLong(data + row * 8L);
            TimeType.writeText(out, nanos / 1000);
            Nanos.appendDigits(out, nanos);
          };
      case TIME_TZ ->
          (data, row, out, s) -> {
            long bits = Memory.getLong(data + row * 8L);
            TimetzType.writeText(out, EngineTimes.micros(bits), EngineTimes.offset(bits));
          };
      case TIMESTAMP ->
          (data, row, out, s) -> TimestampType.writeText(out, Memory.getLong(data + row * 8L), s);
      case TIMESTAMP_S, TIMESTAMP_MS -> {
        EngineIntegers.Reader micros = EngineTimes.timestampReader(type.id());
        yield (data, row, out, s) -> TimestampType.writeText(out, micros.read(data, row), s);
      }
      case TIMESTAMP_NS ->
          (data, row, out, s) -> Nanos.writeTimestamp(out, Memory.getLong(data + row * 8L), s);
      case TIMESTAMP_TZ ->
          (data, row, out, s) -> TimestamptzType.writeText(out, Memory.getLong(data + row * 8L), s);
      case INTERVAL ->
          (data, row, out, s) -> {
            long at = data + row * 16L;
            IntervalType.writeText(
                out, Memory.getInt(at), Memory.getInt(at + 4), Memory.getLong(at + 8), s);
          };
      case SQLNULL, INVALID, ANY ->
          (data, row, out, s) -> {
            throw new IllegalStateException("a value of unknown type is not NULL");
          };
      case ENUM, LIST, ARRAY, STRUCT, MAP, UNION, GEOMETRY, VARIANT -> null;
    };
  }

  private static ScalarWriter decimal(LogicalType type) {
    int scale = type.scale();
    if (EngineIntegers.isWide(type)) {
      return (data, row, out, s) -> {
        long at = data + row * 16L;
        NumericType.writeText(out, Memory.getLong(at + 8), Memory.getLong(at), scale);
      };
    }
    if (type.width() > 9) {
      return (data, row, out, s) ->
          NumericType.writeText(out, Memory.getLong(data + row * 8L), scale);
    }
    EngineIntegers.Reader unscaled = EngineIntegers.decimalReader(type);
    return (data, row, out, s) -> NumericType.writeText(out, unscaled.read(data, row), scale);
  }
}
