package io.duckgres.executor.encode;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.types.Oids;
import io.duckgres.types.PgError;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.SqlState;
import io.duckgres.types.TsvResource;
import io.duckgres.types.TypeModifiers;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of PostgreSQL's types an engine type is shown as ({@code engine_types.tsv}). An alias that
 * is the name of a built-in type decides before the type itself.
 */
public final class TypeMapping {
  private static final Map<TypeId, PgType> BY_ID = new EnumMap<>(TypeId.class);

  static {
    for (List<String> row : TsvResource.read(TypeMapping.class, "engine_types.tsv")) {
      PgType type = PgTypes.byName(row.get(1));
      if (type == null) {
        throw new IllegalStateException("engine_types.tsv: no type " + row.get(1));
      }
      BY_ID.put(TypeId.valueOf(row.get(0)), type);
    }
  }

  /** Numbers whose digits are text. */
  private static final String NUMERIC = "pg_numeric";

  private TypeMapping() {}

  /** The type of a result column; throws 0A000 for the few engine types without counterpart. */
  public static PgType of(LogicalType type) {
    String alias = type.alias();
    if (alias != null) {
      PgType named =
          PgTypes.byName(alias.equals(NUMERIC) ? "numeric" : alias.toLowerCase(Locale.ROOT));
      if (named != null) {
        return named;
      }
    }
    if (type.id() == TypeId.LIST || type.id() == TypeId.ARRAY) {
      return array(type);
    }
    PgType mapped = BY_ID.get(type.id());
    if (mapped == null) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "values of the engine's type " + type.id() + " cannot be sent")
          .hint("Cast the column to text.");
    }
    return mapped;
  }

  /** Whether values of an engine type can be sent as the type that a statement gives them. */
  public static boolean isSendable(LogicalType type, PgType target) {
    boolean list = type.id() == TypeId.LIST || type.id() == TypeId.ARRAY;
    return of(type).oid() == target.oid()
        || (list ? target.isArray() : type.id() == TypeId.ENUM || type.id() == TypeId.SQLNULL)
        || target.input().startsWith("reg")
        || target.oid() == Oids.VOID
        || BinaryWriters.of(type, target) != null;
  }

  private static PgType array(LogicalType type) {
    LogicalType element = type.children().getFirst();
    PgType inner = of(element);
    if (inner.isArray()) {
      return inner; // PostgreSQL has one array type for all dimensions
    }
    return PgTypes.byOid(inner.arrayOid() == 0 ? Oids.TEXT_ARRAY : inner.arrayOid());
  }

  /** The typmod that the engine type carries: precision and scale of DECIMAL; else -1. */
  public static int typmod(LogicalType type) {
    return switch (type.id()) {
      case DECIMAL -> TypeModifiers.ofNumeric(type.width(), type.scale());
      case LIST, ARRAY -> typmod(type.children().getFirst());
      default -> -1;
    };
  }

  /** The engine's type for a value of this PostgreSQL type, as SQL; null if there is none. */
  public static @Nullable String engineTypeName(int oid) {
    PgType type = PgTypes.findByOid(oid);
    if (type == null) {
      return null;
    }
    if (type.isArray()) {
      String element = engineTypeName(type.elementOid());
      return element == null ? null : element + "[]";
    }
    return EngineTypeNames.of(oid);
  }
}
