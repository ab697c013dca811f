/** The servers under comparison: a real PostgreSQL and Duckgres, both in this JVM's care. */
@NullMarked
package io.duckgres.proof.server;

import org.jspecify.annotations.NullMarked;
