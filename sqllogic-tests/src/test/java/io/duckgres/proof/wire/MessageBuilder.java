package io.duckgres.proof.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds one client message. */
public final class MessageBuilder {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Appends one byte. */
  public MessageBuilder int8(int value) {
    body.write(value);
    return this;
  }

  /** Appends two bytes, big-endian. */
  public MessageBuilder int16(int value) {
    return int8(value >> 8).int8(value);
  }

  /** Appends four bytes, big-endian. */
  public MessageBuilder int32(int value) {
    return int16(value >> 16).int16(value);
  }

  /** Appends UTF-8 text and a zero byte. */
  public MessageBuilder cString(String text) {
    return bytes(text.getBytes(StandardCharsets.UTF_8)).int8(0);
  }

  /** Appends bytes. */
  public MessageBuilder bytes(byte[] bytes) {
    body.writeBytes(bytes);
    return this;
  }

  /** What was appended so far. */
  public byte[] bytes() {
    return body.toByteArray();
  }

  /** The message with its type byte and length. */
  public byte[] message(char type) {
    return ByteBuffer.allocate(body.size() + 5)
        .put((byte) type)
        .putInt(body.size() + 4)
        .put(body.toByteArray())
        .array();
  }

  /** The message with its length only, as sent before the protocol has begun. */
  public byte[] startupPacket() {
    return ByteBuffer.allocate(body.size() + 4)
        .putInt(body.size() + 4)
        .put(body.toByteArray())
        .array();
  }
}
