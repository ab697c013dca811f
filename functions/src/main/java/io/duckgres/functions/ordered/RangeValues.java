package io.duckgres.functions.ordered;

import io.duckgres.engine.TypeId;
import io.duckgres.engine.Vector;
import io.duckgres.engine.WritableVector;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.ordered.MultirangeType;
import io.duckgres.types.ordered.Multiranges;
import io.duckgres.types.ordered.Range;
import io.duckgres.types.ordered.RangeKind;
import io.duckgres.types.ordered.RangeType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ranges, multiranges and their bounds in and out of vectors. */
final class RangeValues {
  private RangeValues() {}

  /** What a vector of any of these types ranges over. */
  static RangeKind kind(Vector vector) {
    String alias = vector.type().alias();
    PgType type = alias == null ? null : PgTypes.byName(alias);
    RangeKind kind = type == null ? null : RangeKind.of(type.oid());
    if (kind == null) {
      throw PgError.error(SqlState.UNDEFINED_FUNCTION, "argument is no range: " + vector.type());
    }
    return kind;
  }

  /** A range or multirange as a list of ranges. */
  static List<Range> ranges(Vector vector, int row) {
    RangeKind kind = kind(vector);
    byte[] key = vector.getBytes(row);
    return kind.multirangeName().equals(vector.type().alias())
        ? MultirangeType.read(kind, key)
        : Multiranges.of(RangeType.read(kind, key));
  }

  static Range range(Vector vector, int row) {
    return RangeType.read(kind(vector), vector.getBytes(row));
  }

  static void set(WritableVector out, int row, Range range) {
    put(out, row, RangeType.key(range));
  }

  static void set(WritableVector out, int row, List<Range> ranges) {
    put(out, row, MultirangeType.key(ranges));
  }

  static void put(WritableVector out, int row, byte[] key) {
    out.setBytes(row, key, 0, key.length);
  }

  /** A value that may be a bound; null for NULL. */
  static @Nullable Object bound(Vector vector, int row) {
    if (vector.isNull(row)) {
      return null;
    }
    return switch (vector.type().id()) {
      case VARCHAR -> new BigDecimal(vector.getString(row));
      case INTEGER, DATE -> (long) vector.getInt(row);
      case SMALLINT -> (long) vector.getShort(row);
      default -> vector.getLong(row);
    };
  }

  static void setBound(WritableVector out, int row, @Nullable Object bound) {
    switch (bound) {
      case null -> out.setNull(row);
      case BigDecimal number -> out.setString(row, number.toPlainString());
      case Long value when out.type().id() == TypeId.INTEGER || out.type().id() == TypeId.DATE ->
          out.setInt(row, value.intValue());
      default -> out.setLong(row, (Long) bound);
    }
  }
}
