/**
 * PostgreSQL's COPY formats: text, CSV and binary. Bytes in blocks of any size to rows of fields to
 * the engine's chunks, and chunks to lines.
 */
@NullMarked
package io.duckgres.executor.copy;

import org.jspecify.annotations.NullMarked;
