/**
 * The only native access of the project: finding and loading DuckDB's library, its C functions, raw
 * memory. No logic, no ownership; for use by {@code io.duckgres.engine} alone.
 */
@NullMarked
package io.duckgres.engine.ffi;

import org.jspecify.annotations.NullMarked;
