package io.duckgres.gateway.connection;

import io.duckgres.executor.Executor;
import io.duckgres.executor.limit.AddressLimiter;
import io.duckgres.gateway.flow.WriterPool;
import io.duckgres.gateway.server.LiveOptions;
import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.gateway.server.TlsMaterial;
import org.jspecify.annotations.Nullable;

/**
 * What all connections of one server share.
 *
 * @param live what a reload may change
 * @param connections those past their startup message
 * @param addresses what each client address takes
 */
public record Gateway(
    LiveOptions live,
    Executor executor,
    WriterPool writers,
    Connections connections,
    AddressLimiter addresses) {

  /** The options now. */
  public ServerOptions options() {
    return live.options();
  }

  /** What new TLS connections get; null when TLS is off. */
  public @Nullable TlsMaterial tls() {
    return live.tls();
  }
}
