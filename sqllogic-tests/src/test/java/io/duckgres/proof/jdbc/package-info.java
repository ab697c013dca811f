/** pgjdbc's view of the server: metadata, TLS, SCRAM. */
@NullMarked
package io.duckgres.proof.jdbc;

import org.jspecify.annotations.NullMarked;
