package io.duckgres.executor.copy;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TimeTz;
import io.duckgres.types.BoolType;
import io.duckgres.types.ByteaType;
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
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimestamptzType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.TypeModifiers;
import io.duckgres.types.UuidType;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Text of each type into the engine's own representation. */
final class TextLoaders {
  private TextLoaders() {}

  /** Null where the engine has to read the text itself. */
  static @Nullable FieldLoader of(LogicalType type, int oid, int typmod) {
    FieldLoader named = NamedLoaders.text(type);
    if (named != null) {
      return named;
    }
    FieldLoader modified = typmod < 0 ? null : Modifiers.text(oid, typmod);
    return modified != null ? modified : plain(type, oid, typmod);
  }

  private static @Nullable FieldLoader plain(LogicalType type, int oid, int typmod) {
    return switch (type.id()) {
      case BOOLEAN ->
          (vector, row, buf, off, len, s) ->
              vector.setBoolean(row, BoolType.parseText(buf, off, len));
      case SMALLINT ->
          (vector, row, buf, off, len, s) ->
              vector.setShort(row, Int2Type.parseText(buf, off, len));
      case INTEGER ->
          (vector, row, buf, off, len, s) -> vector.setInt(row, Int4Type.parseText(buf, off, len));
      case BIGINT ->
          (vector, row, buf, off, len, s) -> vector.setLong(row, Int8Type.parseText(buf, off, len));
      case UINTEGER ->
          oid == Oids.OID
              ? (vector, row, buf, off, len, s) ->
                  vector.setInt(row, OidType.parseText(buf, off, len))
              : null;
      case FLOAT ->
          (vector, row, buf, off, len, s) ->
              vector.setFloat(row, Float4Type.parseText(buf, off, len));
      case DOUBLE ->
          (vector, row, buf, off, len, s) ->
              vector.setDouble(row, Float8Type.parseText(buf, off, len));
      case DECIMAL -> decimal(type);
      case VARCHAR ->
          oid == Oids.NUMERIC
              ? WideNumbers.text(typmod)
              : type.alias() == null ? string(oid, typmod) : null;
      case BLOB ->
          (vector, row, buf, off, len, s) -> {
            byte[] bytes = ByteaType.parseText(buf, off, len);
            vector.setBytes(row, bytes, 0, bytes.length);
          };
      case DATE ->
          (vector, row, buf, off, len, s) ->
              vector.setInt(row, DateType.parseText(buf, off, len, s));
      case TIME ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(row, TimeType.parseText(buf, off, len, s));
      case TIME_TZ ->
          (vector, row, buf, off, len, s) -> {
            TimetzType.Value value = TimetzType.parseText(buf, off, len, s);
            vector.setLong(row, TimeTz.bits(value.micros(), value.offset()));
          };
      case TIMESTAMP ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(row, TimestampType.parseText(buf, off, len, s));
      case TIMESTAMP_TZ ->
          (vector, row, buf, off, len, s) ->
              vector.setLong(row, TimestamptzType.parseText(buf, off, len, s));
      case INTERVAL ->
          (vector, row, buf, off, len, s) -> {
            IntervalType.Value value = IntervalType.parseText(buf, off, len, s);
            vector.setInterval(row, value.months(), value.days(), value.micros());
          };
      case UUID ->
          (vector, row, buf, off, len, s) -> {
            UuidType.Value value = UuidType.parseText(buf, off, len);
            vector.setUuid(row, value.high(), value.low());
          };
      default -> null;
    };
  }

  private static FieldLoader decimal(LogicalType type) {
    int width = type.width();
    int scale = type.scale();
    if (width <= 18) {
      return (vector, row, buf, off, len, s) ->
          vector.setDecimal(row, NumericType.parseUnscaled(buf, off, len, width, scale));
    }
    return (vector, row, buf, off, len, s) -> {
      BigInteger value = NumericType.parseWide(buf, off, len, width, scale);
      vector.setHuge(row, value.shiftRight(64).longValueExact(), value.longValue());
    };
  }

  private static FieldLoader string(int oid, int typmod) {
    int length = TypeModifiers.length(typmod);
    if (oid == Oids.BPCHAR) {
      return (vector, row, buf, off, len, s) ->
          vector.setBytes(row, buf, off, Strings.checkedBpchar(buf, off, len, length));
    }
    if (oid == Oids.VARCHAR && length >= 0) {
      return (vector, row, buf, off, len, s) ->
          vector.setBytes(row, buf, off, Strings.checkedVarchar(buf, off, len, length));
    }
    return (vector, row, buf, off, len, s) -> {
      Strings.checkUtf8(buf, off, len);
      vector.setBytes(row, buf, off, len);
    };
  }
}
