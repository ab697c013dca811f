package io.duckgres.gateway.connection;

import io.duckgres.executor.Executor;
import io.duckgres.gateway.flow.WriterPool;
import io.duckgres.gateway.limit.AddressLimiter;
import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.gateway.server.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of one server share.
 *
 * @param tls null when TLS is off
 * @param connections those past their startup message
 * @param addresses what each client address takes
 */
public record Gateway(
    ServerOptions options,
    Executor executor,
    @Nullable TlsMaterial tls,
    WriterPool writers,
    Connections connections,
    AddressLimiter addresses) {}
