package io.duckgres.gateway.server;

/** Which clients may talk without TLS. */
public enum TlsPolicy {
  /** TLS is not offered. */
  OFF,
  /** TLS is offered and nobody is made to use it. */
  OPTIONAL,
  /** TLS is required unless the client comes from a loopback address. */
  REQUIRED_OFF_LOOPBACK,
  /** TLS is required of everyone. */
  REQUIRED
}
