/** The engine's side of one session: its connection, transaction, settings and interrupts. */
@NullMarked
package io.duckgres.executor.backend;

import org.jspecify.annotations.NullMarked;
