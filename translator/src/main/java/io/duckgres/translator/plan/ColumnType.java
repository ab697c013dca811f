package io.duckgres.translator.plan;

/**
 * What the text tells about an output column's type.
 *
 * @param oid pg_type OID, 0 where only the engine knows
 * @param typmod type modifier, -1 for none
 */
public record ColumnType(int oid, int typmod) {
  public static final ColumnType UNKNOWN = new ColumnType(0, -1);
}
