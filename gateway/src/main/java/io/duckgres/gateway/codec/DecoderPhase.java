package io.duckgres.gateway.codec;

/** What a connection may send next. */
public enum DecoderPhase {
  /** Packets without a type byte, at most 10,000 bytes: TLS request, cancel, startup. */
  INITIAL,
  /** Nothing but answers to authentication requests, at most 65,535 bytes. */
  AUTHENTICATION,
  /** Every message, up to the configured limit. */
  SESSION,
  /** The framing is lost or the connection is closing: bytes are dropped. */
  CLOSED
}
