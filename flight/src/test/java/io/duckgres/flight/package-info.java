/** Tests of the Flight SQL front end, from a client's side. */
@NullMarked
package io.duckgres.flight;

import org.jspecify.annotations.NullMarked;
