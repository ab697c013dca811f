/**
 * PostgreSQL's functions, operators and casts as its catalogs list them: what expressions are typed
 * by. The files also fill the emulated pg_proc, pg_operator and pg_cast.
 */
@NullMarked
package io.duckgres.types.routine;

import org.jspecify.annotations.NullMarked;
