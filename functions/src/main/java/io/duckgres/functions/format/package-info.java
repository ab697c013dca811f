/**
 * to_char(), to_date(), to_timestamp() and to_number(): formats are compiled once and kept, values
 * are written by them and read by them as PostgreSQL's formatting functions do.
 */
@NullMarked
package io.duckgres.functions.format;

import org.jspecify.annotations.NullMarked;
