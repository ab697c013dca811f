/**
 * PostgreSQL's functions written in Java, for what neither the engine nor a macro can answer as
 * PostgreSQL does. A function is one entry of a {@link io.duckgres.functions.scalar.FunctionGroup}.
 */
@NullMarked
package io.duckgres.functions.scalar;

import org.jspecify.annotations.NullMarked;
