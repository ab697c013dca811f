/**
 * Every function, operator and cast of a real PostgreSQL is called with generated arguments on both
 * servers.
 */
@NullMarked
package io.duckgres.proof.calls;

import org.jspecify.annotations.NullMarked;
