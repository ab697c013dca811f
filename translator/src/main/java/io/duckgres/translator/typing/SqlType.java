package io.duckgres.translator.typing;

import io.duckgres.translator.rewrite.Types;
import io.duckgres.types.Oids;
import io.duckgres.types.PgType;
import io.duckgres.types.PgTypes;
import io.duckgres.types.TypeModifiers;

/**
 * What is known of an expression's type.
 *
 * @param oid pg_type OID; 0 where only the engine knows, {@link Oids#UNKNOWN} for a constant that
 *     takes the type its place asks for
 * @param typmod type modifier, -1 for none
 * @param scale of a numeric: digits after the point of every value, which the engine has as
 *     DECIMAL; or {@link #OWN_SCALE}
 */
public record SqlType(int oid, int typmod, int scale) {
  /** Each value has a scale of its own: the engine has it as text, exactly as it is shown. */
  static final int OWN_SCALE = -1;

  static final SqlType UNTOLD = of(0);
  static final SqlType CONSTANT = of(Oids.UNKNOWN);
  static final SqlType BOOL = of(Oids.BOOL);
  static final SqlType INT4 = of(Oids.INT4);
  static final SqlType INT8 = of(Oids.INT8);
  static final SqlType TEXT = of(Oids.TEXT);
  static final SqlType NUMERIC_TEXT = new SqlType(Oids.NUMERIC, -1, OWN_SCALE);

  static SqlType of(int oid) {
    return new SqlType(oid, -1, 0);
  }

  static SqlType numeric(int scale) {
    return new SqlType(Oids.NUMERIC, -1, scale);
  }

  /** Of a column, as the engine has it for this type modifier. */
  static SqlType of(int oid, int typmod) {
    if (oid != Oids.NUMERIC && oid != Oids.NUMERIC_ARRAY) {
      return new SqlType(oid, typmod, 0);
    }
    boolean decimal =
        typmod >= 4
            && Types.isDecimal(TypeModifiers.precision(typmod), TypeModifiers.scale(typmod));
    return new SqlType(oid, typmod, decimal ? TypeModifiers.scale(typmod) : OWN_SCALE);
  }

  /** Of an element, or of an array over it. */
  SqlType as(int other) {
    return other == Oids.NUMERIC || other == Oids.NUMERIC_ARRAY
        ? new SqlType(other, typmod, scale)
        : of(other);
  }

  SqlType withoutTypmod() {
    return typmod < 0 ? this : new SqlType(oid, -1, scale);
  }

  boolean isTold() {
    return oid != 0;
  }

  boolean isConstant() {
    return oid == Oids.UNKNOWN;
  }

  boolean isNumeric() {
    return oid == Oids.NUMERIC;
  }

  /** Whether it is a numeric that the engine has as text. */
  boolean isNumericText() {
    return oid == Oids.NUMERIC && scale == OWN_SCALE;
  }

  boolean isInteger() {
    return oid == Oids.INT2 || oid == Oids.INT4 || oid == Oids.INT8;
  }

  boolean isFloat() {
    return oid == Oids.FLOAT4 || oid == Oids.FLOAT8;
  }

  /** As format_type() prints it. */
  String display() {
    PgType type = PgTypes.findByOid(oid);
    return type == null ? "???" : type.displayName();
  }
}
