/** Hostile clients and hopeless starts: one clear message, and nothing else is disturbed. */
@NullMarked
package io.duckgres.proof.badinput;

import org.jspecify.annotations.NullMarked;
