/**
 * PostgreSQL's types as data and pure functions: descriptors, text and binary forms, SQLSTATEs, the
 * error type.
 */
@NullMarked
package io.duckgres.types;

import org.jspecify.annotations.NullMarked;
