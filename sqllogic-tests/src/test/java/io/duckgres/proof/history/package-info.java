/** Random histories of one session's statements, the same on this server and on PostgreSQL. */
@NullMarked
package io.duckgres.proof.history;

import org.jspecify.annotations.NullMarked;
