/** The Arrow Flight SQL front end (optional). */
@NullMarked
package io.duckgres.flight;

import org.jspecify.annotations.NullMarked;
