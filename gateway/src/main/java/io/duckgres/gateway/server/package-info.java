/** Listeners, TLS material and the life of the server. */
@NullMarked
package io.duckgres.gateway.server;

import org.jspecify.annotations.NullMarked;
