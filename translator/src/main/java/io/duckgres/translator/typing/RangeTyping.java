package io.duckgres.translator.typing;

import io.duckgres.types.Oids;
import io.duckgres.types.ordered.OrderedTypes;
import io.duckgres.types.ordered.RangeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What polymorphic range parameters stand for. */
final class RangeTyping {
  private RangeTyping() {}

  /** Whether values of a type are the business of functions of ours alone. */
  static boolean isOurs(int oid) {
    return OrderedTypes.find(oid) != null || oid == Oids.MONEY;
  }

  /** The kind of the first range or multirange among them; null without one. */
  static @Nullable RangeKind kind(List<Typed> values) {
    for (Typed value : values) {
      RangeKind kind = RangeKind.of(value.type().oid());
      if (kind != null) {
        return kind;
      }
    }
    return null;
  }

  /** A parameter's or result's type among ranges of a kind. */
  static int concrete(int oid, @Nullable RangeKind kind) {
    if (kind == null) {
      return oid;
    }
    return switch (oid) {
      case TypeRules.ANYRANGE, TypeRules.ANYCOMPATIBLERANGE -> kind.rangeOid();
      case TypeRules.ANYMULTIRANGE, TypeRules.ANYCOMPATIBLEMULTIRANGE -> kind.multirangeOid();
      case TypeRules.ANYELEMENT, TypeRules.ANYCOMPATIBLE -> kind.subtypeOid();
      default -> oid;
    };
  }

  static boolean isRange(int oid) {
    RangeKind kind = RangeKind.of(oid);
    return kind != null && kind.rangeOid() == oid;
  }

  static boolean isMultirange(int oid) {
    RangeKind kind = RangeKind.of(oid);
    return kind != null && kind.multirangeOid() == oid;
  }

  /** Whether a parameter stands for just this type. */
  static boolean isSame(int parameter, int type) {
    return parameter == type
        || (parameter == TypeRules.ANYRANGE && isRange(type))
        || (parameter == TypeRules.ANYMULTIRANGE && isMultirange(type));
  }

  /** Whether the arguments of such parameters belong to one kind. */
  static boolean isConsistent(int[] parameters, int[] arguments) {
    RangeKind kind = null;
    for (int i = 0; i < parameters.length; i++) {
      int parameter = parameters[i];
      boolean ranged = parameter == TypeRules.ANYRANGE || parameter == TypeRules.ANYMULTIRANGE;
      RangeKind own = ranged ? RangeKind.of(arguments[i]) : null;
      if (own != null && kind != null && own != kind) {
        return false;
      }
      kind = own == null ? kind : own;
    }
    if (kind == null) {
      return true;
    }
    for (int i = 0; i < parameters.length; i++) {
      boolean element = parameters[i] == TypeRules.ANYELEMENT && arguments[i] != Oids.UNKNOWN;
      if (element && arguments[i] != kind.subtypeOid()) {
        return false;
      }
    }
    return true;
  }
}
