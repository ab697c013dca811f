/** Speed seen from a client: rows drained, time of a small statement, time to connect. */
@NullMarked
package io.duckgres.proof.bench;

import org.jspecify.annotations.NullMarked;
