package io.duckgres.functions.ordered;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.Vector;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.MoneyType;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.TextSettings;
import io.duckgres.types.ordered.OrderedType;
import io.duckgres.types.ordered.OrderedTypes;
import org.jspecify.annotations.Nullable;

/** The text of values whose type the engine has by name only. */
public final class NamedText {
  private NamedText() {}

  /** Whether it is one of these types. */
  public static boolean is(LogicalType type) {
    return type.equals(EngineTypes.MONEY) || ordered(type) != null;
  }

  /** Appends the text of such a value that is not NULL; false for another type. */
  public static boolean write(Vector v, int row, ByteWriter out, TextSettings settings) {
    LogicalType type = v.type();
    if (type.alias() == null) {
      return false;
    }
    if (type.equals(EngineTypes.MONEY)) {
      out.writeAscii(MoneyType.text(v.getLong(row)));
      return true;
    }
    OrderedType ordered = ordered(type);
    if (ordered == null) {
      return false;
    }
    out.writeUtf8(ordered.text(v.getBytes(row), settings));
    return true;
  }

  private static @Nullable OrderedType ordered(LogicalType type) {
    String alias = type.alias();
    PgType named = alias == null ? null : PgTypes.byName(alias);
    return named == null ? null : OrderedTypes.find(named.oid());
  }
}
