package io.duckgres.executor.copy;

import io.duckgres.engine.LogicalType;
import io.duckgres.types.Int8Type;
import io.duckgres.types.MoneyType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.ordered.OrderedType;
import io.duckgres.types.ordered.OrderedTypes;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Types that the engine has by name only: ranges, network addresses, money. */
final class NamedLoaders {
  private NamedLoaders() {}

  /** Null for another type. */
  static @Nullable FieldLoader text(LogicalType type) {
    PgType named = named(type);
    if (named == null) {
      return null;
    }
    if (named.oid() == Oids.MONEY) {
      return (vector, row, buf, off, len, s) ->
          vector.setLong(row, MoneyType.parse(string(buf, off, len)));
    }
    OrderedType ordered = OrderedTypes.find(named.oid());
    return ordered == null
        ? null
        : (vector, row, buf, off, len, s) -> {
          byte[] key = ordered.parse(string(buf, off, len), s);
          vector.setBytes(row, key, 0, key.length);
        };
  }

  /** Null for another type. */
  static @Nullable FieldLoader binary(LogicalType type) {
    PgType named = named(type);
    if (named == null) {
      return null;
    }
    if (named.oid() == Oids.MONEY) {
      return (vector, row, buf, off, len, s) ->
          vector.setLong(row, Int8Type.parseBinary(buf, off, len));
    }
    OrderedType ordered = OrderedTypes.find(named.oid());
    return ordered == null
        ? null
        : (vector, row, buf, off, len, s) -> {
          byte[] key = ordered.receive(buf, off, len);
          vector.setBytes(row, key, 0, key.length);
        };
  }

  private static @Nullable PgType named(LogicalType type) {
    String alias = type.alias();
    return alias == null ? null : PgTypes.byName(alias);
  }

  private static String string(byte[] buf, int off, int len) {
    Strings.checkUtf8(buf, off, len);
    return new String(buf, off, len, StandardCharsets.UTF_8);
  }
}
