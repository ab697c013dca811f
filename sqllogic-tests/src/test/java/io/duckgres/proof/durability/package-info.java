/** What is acknowledged survives a server that is killed. */
@NullMarked
package io.duckgres.proof.durability;

import org.jspecify.annotations.NullMarked;
