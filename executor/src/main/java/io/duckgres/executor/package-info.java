/** What every front end shares: sessions, statements, encoding, scheduling. */
@NullMarked
package io.duckgres.executor;

import org.jspecify.annotations.NullMarked;
