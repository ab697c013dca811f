package io.duckgres.translator.typing;

import io.duckgres.types.Oids;
import io.duckgres.types.SqlState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several expressions of which one value is taken: CASE, COALESCE, UNION, VALUES, ARRAY. */
final class CommonType {
  private CommonType() {}

  /**
   * The values as one type; null when it cannot be told, and numbers in text form are then to be
   * the engine's.
   *
   * @param what of the message when they have none in common, such as CASE
   * @throws io.duckgres.types.PgError 42804 when they have none
   */
  static @Nullable List<Typed> of(List<Typed> values, String what, Typing typing) {
    List<Integer> types = new ArrayList<>(values.size());
    for (Typed value : values) {
      int oid = value.type().oid();
      char category = TypeRules.category(oid);
      if (oid == 0 || (category == 'X' && oid != Oids.UNKNOWN) || category == 'P') {
        return null;
      }
      types.add(oid);
    }
    int common = TypeRules.common(types);
    if (common == 0) {
      throw mismatch(values, what, typing);
    }
    List<Typed> typed = new ArrayList<>(values.size());
    for (Typed value : values) {
      typed.add(value.type().isConstant() ? Constants.as(value, common, -1, typing) : value);
    }
    if (common == Oids.NUMERIC) {
      return Numerics.unified(typed);
    }
    SqlType one = same(typed, common);
    typed.replaceAll(
        value ->
            common == Oids.FLOAT8 && value.type().isNumeric()
                ? new Typed(Numerics.float8(value), one)
                : new Typed(value.node(), one));
    return typed;
  }

  /** The type modifier stays when all have it. */
  private static SqlType same(List<Typed> values, int oid) {
    SqlType first = values.getFirst().type();
    return first.oid() == oid && values.stream().allMatch(v -> v.type().equals(first))
        ? first
        : SqlType.of(oid);
  }

  private static RuntimeException mismatch(List<Typed> values, String what, Typing typing) {
    List<Integer> types = new ArrayList<>();
    for (Typed value : values) {
      int before = types.isEmpty() ? Oids.UNKNOWN : TypeRules.common(types);
      types.add(value.type().oid());
      if (TypeRules.common(types) == 0) {
        return typing.error(
            SqlState.DATATYPE_MISMATCH,
            what
                + " types "
                + SqlType.of(before).display()
                + " and "
                + value.type().display()
                + " cannot be matched",
            value.node());
      }
    }
    throw new IllegalStateException("the types match");
  }
}
