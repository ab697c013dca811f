package io.duckgres.gateway.message.frontend;

/**
 * Asks whether the server speaks GSSAPI encryption (this one does not).
 *
 * <pre>int32 length = 8, int32 code = 80877104</pre>
 */
public record GssEncRequest() implements InitialMessage {
  /** The number in the place of the protocol version: 1234 in the high, 5680 in the low half. */
  public static final int CODE = 80877104;
}
