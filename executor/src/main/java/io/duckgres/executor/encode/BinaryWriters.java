package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.BoolType;
import io.duckgres.types.DateType;
import io.duckgres.types.Float4Type;
import io.duckgres.types.Float8Type;
import io.duckgres.types.IntervalType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TimeType;
import io.duckgres.types.TimestampType;
import io.duckgres.types.TimetzType;
import io.duckgres.types.UuidType;
import org.jspecify.annotations.Nullable;

/** Binary form of a PostgreSQL type out of an engine type; null where the two do not fit. */
final class BinaryWriters {
  private BinaryWriters() {}

  static @Nullable ScalarWriter of(LogicalType type, PgType target) {
    TypeId id = type.id();
    ScalarWriter named = NamedWriters.binary(type, target);
    if (named != null) {
      return named;
    }
    return switch (target.oid()) {
      case Oids.BOOL ->
          id == TypeId.BOOLEAN
              ? (data, row, out, s) -> BoolType.writeBinary(out, Memory.getByte(data + row) != 0)
              : null;
      case Oids.INT2, Oids.INT4, Oids.INT8 -> integer(id, target);
      case Oids.FLOAT4 ->
          id == TypeId.FLOAT
              ? (data, row, out, s) -> Float4Type.writeBinary(out, Memory.getFloat(data + row * 4L))
              : null;
      case Oids.FLOAT8 -> float8(id);
      case Oids.NUMERIC -> NumericBinary.of(type);
      case Oids.BYTEA ->
          id == TypeId.BLOB ? (data, row, out, s) -> EngineStrings.append(data, row, out) : null;
      case Oids.DATE ->
          id == TypeId.DATE
              ? (data, row, out, s) -> DateType.writeBinary(out, Memory.getInt(data + row * 4L))
              : null;
      case Oids.TIMESTAMP, Oids.TIMESTAMPTZ -> timestamp(id);
      case Oids.TIME -> time(id);
      case Oids.TIMETZ ->
          id == TypeId.TIME_TZ
              ? (data, row, out, s) -> {
                long bits = Memory.getLong(data + row * 8L);
                TimetzType.writeBinary(out, EngineTimes.micros(bits), EngineTimes.offset(bits));
              }
              : null;
      case Oids.INTERVAL ->
          id == TypeId.INTERVAL
              ? (data, row, out, s) -> {
                long at = data + row * 16L;
                IntervalType.writeBinary(
                    out, Memory.getInt(at), Memory.getInt(at + 4), Memory.getLong(at + 8));
              }
              : null;
      case Oids.UUID ->
          id == TypeId.UUID
              ? (data, row, out, s) -> {
                long at = data + row * 16L;
                UuidType.writeBinary(
                    out, Memory.getLong(at + 8) ^ Long.MIN_VALUE, Memory.getLong(at));
              }
              : null;
      case Oids.BIT, Oids.VARBIT ->
          id == TypeId.BIT ? (data, row, out, s) -> BitStrings.writeBinary(data, row, out) : null;
      case Oids.JSONB, Oids.JSONPATH ->
          id == TypeId.VARCHAR
              ? (data, row, out, s) -> {
                out.writeByte(1);
                EngineStrings.append(data, row, out);
              }
              : null;
      case Oids.CHAR ->
          id == TypeId.VARCHAR
              ? (data, row, out, s) -> {
                // one byte, also where the text is empty
                if (EngineStrings.length(data, row) == 0) {
                  out.writeByte(0);
                } else {
                  EngineStrings.append(data, row, out);
                }
              }
              : textLike(type, target);
      default -> isOidLike(target) ? integer(id, PgTypes.byOid(Oids.OID)) : textLike(type, target);
    };
  }

  /** oid, xid, cid and the reg types: four bytes unsigned. */
  private static boolean isOidLike(PgType type) {
    return type.oid() == Oids.OID
        || type.oid() == Oids.XID
        || type.oid() == Oids.CID
        || type.input().startsWith("reg");
  }

  private static @Nullable ScalarWriter integer(TypeId id, PgType target) {
    if (target.oid() == Oids.INT4 && id == TypeId.INTEGER) {
      return (data, row, out, s) -> out.writeInt(Memory.getInt(data + row * 4L));
    }
    if (target.oid() == Oids.INT8 && id == TypeId.BIGINT) {
      return (data, row, out, s) -> out.writeLong(Memory.getLong(data + row * 8L));
    }
    EngineIntegers.Reader reader = EngineIntegers.reader(id);
    if (reader == null) {
      return null;
    }
    String name = target.displayName();
    return switch (target.oid()) {
      case Oids.INT2 ->
          (data, row, out, s) -> {
            long value = reader.read(data, row);
            check(value == (short) value, name);
            out.writeShort((int) value);
          };
      case Oids.INT4 ->
          (data, row, out, s) -> {
            long value = reader.read(data, row);
            check(value == (int) value, name);
            out.writeInt((int) value);
          };
      case Oids.OID ->
          (data, row, out, s) -> {
            long value = reader.read(data, row);
            check(value >>> 32 == 0 || value == (int) value, name);
            out.writeInt((int) value);
          };
      default -> (data, row, out, s) -> out.writeLong(reader.read(data, row));
    };
  }

  private static void check(boolean fits, String type) {
    if (!fits) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, type + " out of range");
    }
  }

  private static @Nullable ScalarWriter float8(TypeId id) {
    return switch (id) {
      case DOUBLE ->
          (data, row, out, s) -> Float8Type.writeBinary(out, Memory.getDouble(data + row * 8L));
      case FLOAT ->
          (data, row, out, s) -> Float8Type.writeBinary(out, Memory.getFloat(data + row * 4L));
      default -> null;
    };
  }

  private static @Nullable ScalarWriter timestamp(TypeId id) {
    return switch (id) {
      case TIMESTAMP, TIMESTAMP_TZ ->
          (data, row, out, s) -> TimestampType.writeBinary(out, Memory.getLong(data + row * 8L));
      case TIMESTAMP_S, TIMESTAMP_MS, TIMESTAMP_NS -> {
        EngineIntegers.Reader micros = EngineTimes.timestampReader(id);
        yield (data, row, out, s) -> TimestampType.writeBinary(out, micros.read(data, row));
      }
      default -> null;
    };
  }

  private static @Nullable ScalarWriter time(TypeId id) {
    return switch (id) {
      case TIME ->
          (data, row, out, s) -> TimeType.writeBinary(out, Memory.getLong(data + row * 8L));
      case TIME_NS ->
          (data, row, out, s) -> TimeType.writeBinary(out, Memory.getLong(data + row * 8L) / 1000);
      default -> null;
    };
  }

  /** Types whose binary form is their text. */
  private static @Nullable ScalarWriter textLike(LogicalType type, PgType target) {
    return switch (target.oid()) {
      case Oids.TEXT,
          Oids.VARCHAR,
          Oids.BPCHAR,
          Oids.NAME,
          Oids.CHAR,
          Oids.JSON,
          Oids.XML,
          Oids.UNKNOWN,
          Oids.CSTRING ->
          TextWriters.of(type);
      default -> null;
    };
  }
}
