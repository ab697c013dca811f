package io.duckgres.gateway.message.frontend;

/** A message without a type byte: what opens a connection, before and inside TLS. */
public sealed interface InitialMessage
    permits CancelRequest, GssEncRequest, SslRequest, StartupMessage {

  /** The largest packet, its length word included; PostgreSQL's MAX_STARTUP_PACKET_LENGTH. */
  int MAX_PACKET = 10_000;
}
