/**
 * The only native access of the project: finding and loading DuckDB's library, its C functions, raw
 * memory. No logic, no ownership. For use by {@code io.duckgres.engine} alone, except {@link
 * io.duckgres.engine.ffi.Memory}, with which encoders read an open chunk at the addresses its
 * vectors give.
 */
@NullMarked
package io.duckgres.engine.ffi;

import org.jspecify.annotations.NullMarked;
