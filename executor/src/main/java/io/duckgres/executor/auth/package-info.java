/**
 * Who may connect: verifiers in memory and the server's half of the SCRAM exchange, without
 * sockets.
 */
@NullMarked
package io.duckgres.executor.auth;

import org.jspecify.annotations.NullMarked;
