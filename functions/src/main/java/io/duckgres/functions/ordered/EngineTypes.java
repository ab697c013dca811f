package io.duckgres.functions.ordered;

import io.duckgres.engine.LogicalType;
import io.duckgres.engine.TypeId;
import io.duckgres.types.PgTypes;
import io.duckgres.types.ordered.RangeKind;

/** What the engine has for these types: bytes under the type's name. */
public final class EngineTypes {
  public static final LogicalType BYTES = LogicalType.of(TypeId.BLOB);
  public static final LogicalType INET = BYTES.withAlias("inet");
  public static final LogicalType CIDR = BYTES.withAlias("cidr");
  public static final LogicalType MACADDR = BYTES.withAlias("macaddr");
  public static final LogicalType MACADDR8 = BYTES.withAlias("macaddr8");
  public static final LogicalType MONEY = LogicalType.of(TypeId.BIGINT).withAlias("money");

  static final LogicalType TEXT = LogicalType.of(TypeId.VARCHAR);
  static final LogicalType BOOL = LogicalType.of(TypeId.BOOLEAN);
  static final LogicalType INT4 = LogicalType.of(TypeId.INTEGER);
  static final LogicalType INT8 = LogicalType.of(TypeId.BIGINT);
  static final LogicalType ANY = LogicalType.of(TypeId.ANY);

  private EngineTypes() {}

  /** By OID in pg_type. */
  public static LogicalType of(int oid) {
    return BYTES.withAlias(PgTypes.byOid(oid).name());
  }

  static LogicalType range(RangeKind kind) {
    return BYTES.withAlias(kind.rangeName());
  }

  static LogicalType multirange(RangeKind kind) {
    return BYTES.withAlias(kind.multirangeName());
  }

  /** A bound as the engine has it: a number as text, in its own scale. */
  static LogicalType bound(RangeKind kind) {
    return LogicalType.of(
        switch (kind) {
          case INT4 -> TypeId.INTEGER;
          case INT8 -> TypeId.BIGINT;
          case NUM -> TypeId.VARCHAR;
          case DATE -> TypeId.DATE;
          case TS -> TypeId.TIMESTAMP;
          case TSTZ -> TypeId.TIMESTAMP_TZ;
        });
  }
}
