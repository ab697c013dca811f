/** Who calls: tokens, sessions, and what runs in them. */
@NullMarked
package io.duckgres.flight.session;

import org.jspecify.annotations.NullMarked;
