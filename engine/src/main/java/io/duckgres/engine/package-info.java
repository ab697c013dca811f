/** DuckDB through its C API: owned handles, exact errors, no SQL knowledge beyond DuckDB's. */
@NullMarked
package io.duckgres.engine;

import org.jspecify.annotations.NullMarked;
