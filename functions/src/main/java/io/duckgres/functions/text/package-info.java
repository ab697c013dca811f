/** PostgreSQL's functions of strings and bytes, on Java's. Nothing here knows the engine. */
@NullMarked
package io.duckgres.functions.text;

import org.jspecify.annotations.NullMarked;
