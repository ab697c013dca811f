package io.duckgres.gateway.message.frontend;

/**
 * Asks whether the server speaks TLS.
 *
 * <pre>int32 length = 8, int32 code = 80877103</pre>
 */
public record SslRequest() implements InitialMessage {
  /** The number in the place of the protocol version: 1234 in the high, 5679 in the low half. */
  public static final int CODE = 80877103;
}
