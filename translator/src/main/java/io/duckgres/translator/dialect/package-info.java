/** DuckDB's SQL: how each node of the tree is written. */
@NullMarked
package io.duckgres.translator.dialect;

import org.jspecify.annotations.NullMarked;
