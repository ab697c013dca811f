/**
 * What a transaction has done so far, in a form that can be done again: the engine cannot roll back
 * in part, so ROLLBACK TO SAVEPOINT begins a new engine transaction and repeats in it what came
 * before the savepoint. What cannot be proved to have the same effect twice is not repeated.
 */
@NullMarked
package io.duckgres.executor.journal;

import org.jspecify.annotations.NullMarked;
