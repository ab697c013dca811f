package io.duckgres.executor.copy;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.types.BoolType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.Int2Type;
import io.duckgres.types.Int4Type;
import io.duckgres.types.Int8Type;
import io.duckgres.types.IntervalType;
import io.duckgres.types.NumericType;
import io.duckgres.types.OidType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.UuidType;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Binary form of each type into the engine's own representation. */
final class BinaryLoaders {
  private BinaryLoaders() {}

  /** Throws 0A000 for a type whose binary form cannot be read. */
  static FieldLoader of(LogicalType type, int oid, int typmod) {
    FieldLoader named = NamedLoaders.binary(type);
    if (named != null) {
      return named;
    }
    FieldLoader modified = typmod < 0 ? null : Modifiers.binary(oid, typmod);
    return modified != null ? modified : plain(type, oid, typmod);
  }

  private static FieldLoader plain(LogicalType type, int oid, int typmod) {
    return switch (type.id()) {
      case BOOLEAN ->
          (vector, row, buf, off, len, s) ->
              vector.setBoolean(row, BoolType.parseBinary(buf, off, len));
      case SMALLINT ->
          (vector, row, buf, off, len, s) ->
              vector.setShort(row, Int2Type.parseBinary(buf, off, len));
      case INTEGER ->
          (vector, row, buf, off, len, s) ->
              vector.setInt(row, Int4Type.parseBinary(buf, off, len));
      case BIGINT ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(row, Int8Type.parseBinary(buf, off, len));
      case UINTEGER ->
          (vector, row, buf, off, len, s) -> {
            if (oid == Oids.INT8) {
              long value = Int8Type.parseBinary(buf, off, len);
              if (value >>> 32 != 0) {
                throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
              }
              vector.setInt(row, (int) value);
            } else {
              vector.setInt(row, OidType.parseBinary(buf, off, len));
            }
          };
      case FLOAT ->
          (vector, row, buf, off, len, s) ->
              vector.setFloat(row, Float4Type.parseBinary(buf, off, len));
      case DOUBLE ->
          (vector, row, buf, off, len, s) ->
              vector.setDouble(row, Float8Type.parseBinary(buf, off, len));
      case DECIMAL -> decimal(type);
      case VARCHAR ->
          oid == Oids.NUMERIC ? WideNumbers.binary(typmod) : string(oid, typmod, type.alias());
      case BLOB -> (vector, row, buf, off, len, s) -> vector.setBytes(row, buf, off, len);
      case DATE ->
          (vector, row, buf, off, len, s) ->
              vector.setInt(row, DateType.parseBinary(buf, off, len));
      case TIME ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(row, TimeType.parseBinary(buf, off, len));
      case TIME_TZ ->
          (vector, row, buf, off, len, s) -> {
            TimetzType.Value value = TimetzType.parseBinary(buf, off, len);
            vector.setLong(row, TimeTz.bits(value.micros(), value.offset()));
          };
      case TIMESTAMP, TIMESTAMP_TZ ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(row, TimestampType.parseBinary(buf, off, len));
      case INTERVAL ->
          (vector, row, buf, off, len, s) -> {
            IntervalType.Value value = IntervalType.parseBinary(buf, off, len);
            vector.setInterval(row, value.months(), value.days(), value.micros());
          };
      case UUID ->
          (vector, row, buf, off, len, s) -> {
            UuidType.Value value = UuidType.parseBinary(buf, off, len);
            vector.setUuid(row, value.high(), value.low());
          };
      default ->
          throw PgError.error(
                  SqlState.FEATURE_NOT_SUPPORTED,
                  "binary input of type " + PgTypes.format(oid, -1) + " is not supported by COPY")
              .hint("Use FORMAT text or csv.");
    };
  }

  private static FieldLoader decimal(LogicalType type) {
    int width = type.width();
    int scale = type.scale();
    if (width <= 18) {
      return (vector, row, buf, off, len, s) ->
          vector.setDecimal(row, NumericType.parseBinaryUnscaled(buf, off, len, width, scale));
    }
    return (vector, row, buf, off, len, s) -> {
      BigInteger value = NumericType.parseBinaryWide(buf, off, len, width, scale);
      vector.setHuge(row, value.shiftRight(64).longValueExact(), value.longValue());
    };
  }

  private static FieldLoader string(int oid, int typmod, @Nullable String alias) {
    FieldLoader text =
        TextLoaders.of(LogicalType.of(io.duckgres.engine.TypeId.VARCHAR), oid, typmod);
    if (text == null || (alias != null && oid == Oids.JSONB)) {
      return (vector, row, buf, off, len, s) -> {
        if (len < 1 || buf[off] != 1) {
          int version = len < 1 ? 0 : buf[off] & 0xff;
          throw PgError.error(
              SqlState.INTERNAL_ERROR, "unsupported jsonb version number " + version);
        }
        Strings.checkUtf8(buf, off + 1, len - 1);
        vector.setBytes(row, buf, off + 1, len - 1);
      };
    }
    return text;
  }
}
