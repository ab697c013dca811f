package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.types.MoneyType;
import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.ordered.OrderedType;
import io.duckgres.types.ordered.OrderedTypes;
import org.jspecify.annotations.Nullable;

/** Types of PostgreSQL that the engine has by name only: ranges, network addresses, money. */
final class NamedWriters {
  private NamedWriters() {}

  /** Text of a type by its name in the engine; null for another. */
  static @Nullable ScalarWriter text(String name) {
    PgType type = PgTypes.byName(name);
    if (type == null) {
      return null;
    }
    if (type.oid() == Oids.MONEY) {
      return (data, row, out, s) -> out.writeAscii(MoneyType.text(Memory.getLong(data + row * 8L)));
    }
    OrderedType ordered = OrderedTypes.find(type.oid());
    return ordered == null
        ? null
        : (data, row, out, s) -> out.writeUtf8(ordered.text(EngineStrings.bytes(data, row), s));
  }

  /** Binary form; null where the engine's type is none of them. */
  static @Nullable ScalarWriter binary(LogicalType type, PgType target) {
    String name = type.alias();
    if (name == null || !name.equals(target.name())) {
      return null;
    }
    if (target.oid() == Oids.MONEY) {
      return (data, row, out, s) -> out.writeLong(Memory.getLong(data + row * 8L));
    }
    OrderedType ordered = OrderedTypes.find(target.oid());
    return ordered == null
        ? null
        : (data, row, out, s) -> ordered.send(out, EngineStrings.bytes(data, row));
  }
}
