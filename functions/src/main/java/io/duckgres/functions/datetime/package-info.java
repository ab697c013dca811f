/**
 * PostgreSQL's arithmetic of dates, times and intervals as pure functions. Dates are days since
 * 1970-01-01, times microseconds since midnight, timestamps microseconds since 1970-01-01; the
 * extreme values are the infinities. Ranges are PostgreSQL's, and where the engine's end before
 * them, the engine's: 22008 beyond, never another value.
 */
@NullMarked
package io.duckgres.functions.datetime;

import org.jspecify.annotations.NullMarked;
