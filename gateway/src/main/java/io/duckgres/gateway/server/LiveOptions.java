package io.duckgres.gateway.server;

import org.jspecify.annotations.Nullable;

/** The listener's options and certificate as they are now: a reload changes them. Any thread. */
public final class LiveOptions {
  private volatile ServerOptions options;
  private volatile @Nullable TlsMaterial tls;

  LiveOptions(ServerOptions options) {
    this.options = options;
  }

  public ServerOptions options() {
    return options;
  }

  /** Null when TLS is off, and before the listener starts. */
  public @Nullable TlsMaterial tls() {
    return tls;
  }

  void options(ServerOptions options) {
    this.options = options;
  }

  void tls(TlsMaterial tls) {
    this.tls = tls;
  }
}
