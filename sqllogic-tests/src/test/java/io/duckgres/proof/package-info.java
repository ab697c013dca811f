/** Proof from outside: the same client input on PostgreSQL and on Duckgres, the same output. */
@NullMarked
package io.duckgres.proof;

import org.jspecify.annotations.NullMarked;
