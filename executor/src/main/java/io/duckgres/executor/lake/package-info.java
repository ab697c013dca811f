/** A DuckLake, or beside it a Delta Lake, attached to every database of the server. */
@NullMarked
package io.duckgres.executor.lake;

import org.jspecify.annotations.NullMarked;
