package io.duckgres.gateway.config;

/** Who has to talk inside TLS. */
public enum TlsMode {
  /** Clients of other machines. */
  REQUIRE_REMOTE,
  /** All clients. */
  REQUIRE,
  /** Nobody; it is offered. */
  PREFER,
  /** Nobody; it is not offered. */
  OFF
}
