/** A small PostgreSQL client that shows every message as it came. */
@NullMarked
package io.duckgres.proof.wire;

import org.jspecify.annotations.NullMarked;
