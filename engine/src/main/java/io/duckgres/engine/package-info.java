/**
 * DuckDB through its C API: owned handles, exact errors, no SQL knowledge beyond DuckDB's.
 *
 * <pre>
 * Engine ── Database ── Connection ─┬─ Prepared ── ResultStream ── Chunk ── Vector
 *  one a     one a       one thread ├─ ResultStream
 *  process   file        at a time  └─ Appender ◀── WritableChunk ── WritableVector
 * </pre>
 *
 * <p>Whoever is given a handle closes it. Closing one closes what hangs on it to the right, except
 * chunks, which stay readable until they are closed themselves; the native object goes when nothing
 * uses it any more. Use after close throws {@link java.lang.IllegalStateException}, what DuckDB
 * refuses {@link io.duckgres.engine.EngineError}.
 */
@NullMarked
package io.duckgres.engine;

import org.jspecify.annotations.NullMarked;
