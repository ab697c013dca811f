package io.duckgres.types.routine;

/**
 * A row of pg_operator.
 *
 * @param leftOid 0 for a prefix operator
 * @param functionOid what computes it, in pg_proc
 */
public record PgOperator(
    String symbol, int leftOid, int rightOid, int resultOid, int functionOid) {}
