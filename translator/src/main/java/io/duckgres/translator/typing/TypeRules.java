package io.duckgres.translator.typing;

import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.routine.PgCasts;
import java.util.List;

/** Which types turn into which, and the type common to several: parse_coerce.c. */
final class TypeRules {
  static final int ANY = 2276;
  static final int ANYARRAY = 2277;
  static final int ANYELEMENT = 2283;
  static final int ANYNONARRAY = 2776;
  static final int ANYENUM = 3500;
  static final int ANYRANGE = 3831;
  static final int ANYMULTIRANGE = 4537;
  static final int ANYCOMPATIBLEMULTIRANGE = 4538;
  static final int ANYCOMPATIBLERANGE = 5080;
  static final int ANYCOMPATIBLE = 5077;
  static final int ANYCOMPATIBLEARRAY = 5078;
  static final int ANYCOMPATIBLENONARRAY = 5079;

  private TypeRules() {}

  static boolean isPolymorphic(int oid) {
    return switch (oid) {
      case ANYARRAY,
          ANYELEMENT,
          ANYNONARRAY,
          ANYENUM,
          ANYRANGE,
          ANYMULTIRANGE,
          ANYCOMPATIBLERANGE,
          ANYCOMPATIBLEMULTIRANGE,
          ANYCOMPATIBLE,
          ANYCOMPATIBLEARRAY,
          ANYCOMPATIBLENONARRAY ->
          true;
      default -> false;
    };
  }

  /** pg_type.typcategory; X for an unknown type. */
  static char category(int oid) {
    PgType type = PgTypes.findByOid(oid);
    return type == null ? 'X' : type.category();
  }

  static boolean isPreferred(int oid) {
    PgType type = PgTypes.findByOid(oid);
    return type != null && type.preferred();
  }

  static boolean isArray(int oid) {
    PgType type = PgTypes.findByOid(oid);
    return type != null && type.isArray();
  }

  /** The array over a type, 0 when there is none. */
  static int arrayOf(int oid) {
    PgType type = PgTypes.findByOid(oid);
    return type == null ? 0 : type.isArray() ? oid : type.arrayOid();
  }

  /** The elements' type of an array, 0 for another type. */
  static int elementOf(int oid) {
    PgType type = PgTypes.findByOid(oid);
    return type != null && type.isArray() ? type.elementOid() : 0;
  }

  /** Whether an argument fits a parameter without a cast being written. */
  static boolean fits(int argument, int parameter) {
    if (argument == parameter || argument == Oids.UNKNOWN || parameter == ANY) {
      return true;
    }
    return switch (parameter) {
      case ANYELEMENT, ANYCOMPATIBLE -> true;
      case ANYARRAY, ANYCOMPATIBLEARRAY -> isArray(argument);
      case ANYNONARRAY, ANYCOMPATIBLENONARRAY -> !isArray(argument);
      case ANYENUM -> category(argument) == 'E';
      case ANYRANGE, ANYCOMPATIBLERANGE -> RangeTyping.isRange(argument);
      case ANYMULTIRANGE, ANYCOMPATIBLEMULTIRANGE -> RangeTyping.isMultirange(argument);
      default -> implicit(argument, parameter);
    };
  }

  private static boolean implicit(int from, int to) {
    int fromElement = elementOf(from);
    int toElement = elementOf(to);
    return fromElement != 0 && toElement != 0
        ? fromElement == toElement || PgCasts.isImplicit(fromElement, toElement)
        : PgCasts.isImplicit(from, to);
  }

  /**
   * The type of CASE, COALESCE, UNION and so on; 0 when the types have none in common.
   *
   * @param types none of them 0
   */
  static int common(List<Integer> types) {
    int chosen = Oids.UNKNOWN;
    for (int type : types) {
      if (type == Oids.UNKNOWN || type == chosen) {
        continue;
      }
      if (chosen == Oids.UNKNOWN) {
        chosen = type;
      } else if (category(type) != category(chosen)) {
        return 0;
      } else if (!isPreferred(chosen) && fits(chosen, type) && !fits(type, chosen)) {
        chosen = type;
      }
    }
    for (int type : types) {
      if (!fits(type, chosen == Oids.UNKNOWN ? Oids.TEXT : chosen)) {
        return 0;
      }
    }
    return chosen == Oids.UNKNOWN ? Oids.TEXT : chosen;
  }
}
