/**
 * PostgreSQL's arithmetic of numeric, numeric.c: results have the digits that PostgreSQL computes.
 * Values are what is finite as {@link java.math.BigDecimal}, whose scale is the display scale.
 */
@NullMarked
package io.duckgres.functions.numeric;

import org.jspecify.annotations.NullMarked;
