/** The Flight SQL commands. */
@NullMarked
package io.duckgres.flight.command;

import org.jspecify.annotations.NullMarked;
