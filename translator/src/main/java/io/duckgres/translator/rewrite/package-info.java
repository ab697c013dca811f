/**
 * Rules from PostgreSQL's tree to one that means the same to DuckDB; {@code Rewrites} orders them.
 */
@NullMarked
package io.duckgres.translator.rewrite;

import org.jspecify.annotations.NullMarked;
