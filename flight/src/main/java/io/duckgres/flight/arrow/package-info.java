/** Rows of the engine as Arrow batches and back. */
@NullMarked
package io.duckgres.flight.arrow;

import org.jspecify.annotations.NullMarked;
