/**
 * A plan becomes an effect: runners for queries and for each utility command, and their outcomes.
 */
@NullMarked
package io.duckgres.executor.statement;

import org.jspecify.annotations.NullMarked;
