package io.duckgres.flight.arrow;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.engine.WritableVector;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.apache.arrow.vector.BitVectorHelper;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.types.DateUnit;
import org.apache.arrow.vector.types.FloatingPointPrecision;
import org.apache.arrow.vector.types.TimeUnit;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;

/** Chooses how a column of a client's rows is loaded. */
final class ColumnLoaders {
  /** How values come into the engine, for {@link #of(LogicalType, String, Copy)}. */
  interface Copy {
    void copy(FieldVector source, int from, int count, WritableVector target, int at);
  }

  private static final long MILLIS_PER_DAY = 86_400_000L;

  private ColumnLoaders() {}

  /**
   * The loader of a column.
   *
   * @throws PgError 0A000 for a type that no column can have
   */
  static ColumnLoader of(Field field) {
    return switch (field.getType()) {
      case ArrowType.Null type ->
          of(TypeId.VARCHAR, "text", (s, from, count, t, at) -> setNulls(count, t, at));
      case ArrowType.Bool type -> of(TypeId.BOOLEAN, "boolean", ColumnLoaders::booleans);
      case ArrowType.Int type -> integer(type);
      case ArrowType.FloatingPoint type -> floating(type, field);
      case ArrowType.Decimal type -> decimal(type, field);
      case ArrowType.Date type ->
          type.getUnit() == DateUnit.DAY
              ? of(TypeId.DATE, "date", same(4))
              : of(TypeId.DATE, "date", ColumnLoaders::dateMillis);
      case ArrowType.Time type -> time(type);
      case ArrowType.Timestamp type -> timestamp(type);
      case ArrowType.Interval type -> IntervalLoaders.of(type);
      case ArrowType.Duration type -> IntervalLoaders.of(type);
      case ArrowType.List type -> ListLoader.of(field);
      case ArrowType.LargeList type -> ListLoader.of(field);
      case ArrowType.FixedSizeList type -> ListLoader.of(field);
      default -> BytesLoaders.of(field);
    };
  }

  static ColumnLoader of(TypeId id, String sqlType, Copy copy) {
    return of(LogicalType.of(id), sqlType, copy);
  }

  static ColumnLoader of(LogicalType type, String sqlType, Copy copy) {
    return new ColumnLoader() {
      @Override
      public LogicalType type() {
        return type;
      }

      @Override
      public String sqlType() {
        return sqlType;
      }

      @Override
      public void load(FieldVector source, int from, int count, WritableVector target, int at) {
        copy.copy(source, from, count, target, at);
      }
    };
  }

  static PgError refused(Field field) {
    return PgError.error(
            SqlState.FEATURE_NOT_SUPPORTED,
            "column \"%s\" of Arrow type %s cannot be loaded"
                .formatted(field.getName(), field.getType()))
        .hint("Convert the column, for example to text.");
  }

  /** Both sides have the values in the same form. */
  static Copy same(int width) {
    return (source, from, count, target, at) ->
        Memory.copy(
            source.getDataBufferAddress() + (long) from * width,
            target.dataAddress() + (long) at * width,
            (long) count * width);
  }

  private static void setNulls(int count, WritableVector target, int at) {
    for (int i = 0; i < count; i++) {
      target.setNull(at + i);
    }
  }

  private static void booleans(
      FieldVector source, int from, int count, WritableVector target, int at) {
    for (int i = 0; i < count; i++) {
      target.setBoolean(at + i, BitVectorHelper.get(source.getDataBuffer(), from + i) != 0);
    }
  }

  private static ColumnLoader integer(ArrowType.Int type) {
    return switch (type.getBitWidth()) {
      case 8 -> of(type.getIsSigned() ? TypeId.TINYINT : TypeId.UTINYINT, "smallint", same(1));
      case 16 ->
          type.getIsSigned()
              ? of(TypeId.SMALLINT, "smallint", same(2))
              : of(TypeId.USMALLINT, "integer", same(2));
      case 32 ->
          type.getIsSigned()
              ? of(TypeId.INTEGER, "integer", same(4))
              : of(TypeId.UINTEGER, "bigint", same(4));
      default ->
          type.getIsSigned()
              ? of(TypeId.BIGINT, "bigint", same(8))
              : of(TypeId.UBIGINT, "numeric(20,0)", same(8));
    };
  }

  private static ColumnLoader floating(ArrowType.FloatingPoint type, Field field) {
    if (type.getPrecision() == FloatingPointPrecision.HALF) {
      throw refused(field);
    }
    return type.getPrecision() == FloatingPointPrecision.SINGLE
        ? of(TypeId.FLOAT, "real", same(4))
        : of(TypeId.DOUBLE, "double precision", same(8));
  }

  private static ColumnLoader decimal(ArrowType.Decimal type, Field field) {
    int scale = type.getScale();
    if (type.getBitWidth() != 128 || scale < 0 || scale > type.getPrecision()) {
      throw refused(field);
    }
    LogicalType engine = LogicalType.decimal(type.getPrecision(), scale);
    String sql = "numeric(%d,%d)".formatted(type.getPrecision(), scale);
    return type.getPrecision() > 18
        ? of(engine, sql, same(16))
        : of(
            engine,
            sql,
            (source, from, count, target, at) -> {
              long address = source.getDataBufferAddress() + from * 16L;
              for (int i = 0; i < count; i++) {
                target.setDecimal(at + i, Memory.getLong(address + i * 16L));
              }
            });
  }

  private static void dateMillis(
      FieldVector source, int from, int count, WritableVector target, int at) {
    long address = source.getDataBufferAddress() + from * 8L;
    for (int i = 0; i < count; i++) {
      target.setInt(at + i, (int) Math.floorDiv(Memory.getLong(address + i * 8L), MILLIS_PER_DAY));
    }
  }

  private static ColumnLoader time(ArrowType.Time type) {
    Copy copy =
        switch (type.getUnit()) {
          case SECOND -> micros(4, 1_000_000);
          case MILLISECOND -> micros(4, 1_000);
          case MICROSECOND -> same(8);
          case NANOSECOND -> micros(8, -1_000);
        };
    return of(TypeId.TIME, "time", copy);
  }

  private static ColumnLoader timestamp(ArrowType.Timestamp type) {
    TimeUnit unit = type.getUnit();
    Copy copy =
        switch (unit) {
          case SECOND -> micros(8, 1_000_000);
          case MILLISECOND -> micros(8, 1_000);
          case MICROSECOND -> same(8);
          case NANOSECOND -> micros(8, -1_000);
        };
    return type.getTimezone() == null
        ? of(TypeId.TIMESTAMP, "timestamp", copy)
        : of(TypeId.TIMESTAMP_TZ, "timestamptz", copy);
  }

  /**
   * Microseconds out of another unit.
   *
   * @param width bytes of a source value
   * @param factor how many microseconds a unit has; negative: how many units a microsecond has
   */
  private static Copy micros(int width, long factor) {
    return (source, from, count, target, at) -> {
      long address = source.getDataBufferAddress() + (long) from * width;
      for (int i = 0; i < count; i++) {
        long value =
            width == 4 ? Memory.getInt(address + i * 4L) : Memory.getLong(address + i * 8L);
        long micros = factor < 0 ? Math.floorDiv(value, -factor) : value * factor;
        if (factor > 0 && micros / factor != value && !source.isNull(from + i)) {
          throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
        }
        target.setLong(at + i, micros);
      }
    };
  }
}
