package io.duckgres.gateway.message.frontend;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/** Reads the parts of a message body, with PostgreSQL's errors where the bytes do not fit. */
final class Body {

  private Body() {}

  /** Reads a string up to its zero byte. */
  static String string(ByteBuf body) {
    int length = body.bytesBefore((byte) 0);
    if (length < 0) {
      throw PgError.error(SqlState.PROTOCOL_VIOLATION, "invalid string in message");
    }
    String text = utf8(body, length);
    body.skipBytes(1);
    return text;
  }

  /** Reads {@code length} bytes of UTF-8; malformed bytes are 22021, as in PostgreSQL. */
  static String utf8(ByteBuf body, int length) {
    need(body, length);
    int from = body.readerIndex();
    String text = body.toString(from, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      checkUtf8(body.nioBuffer(from, length));
    }
    body.skipBytes(length);
    return text;
  }

  static int int32(ByteBuf body) {
    need(body, 4);
    return body.readInt();
  }

  static short int16(ByteBuf body) {
    need(body, 2);
    return body.readShort();
  }

  static byte int8(ByteBuf body) {
    need(body, 1);
    return body.readByte();
  }

  /** Reads an int16 that counts entries of at least {@code entryBytes} each; it is unsigned. */
  static int count(ByteBuf body, int entryBytes) {
    int count = int16(body) & 0xFFFF;
    need(body, count * entryBytes);
    return count;
  }

  static byte[] bytes(ByteBuf body, int length) {
    if (length < 0) {
      throw tooShort();
    }
    need(body, length);
    byte[] bytes = new byte[length];
    body.readBytes(bytes);
    return bytes;
  }

  /** Checks that the body has been read to its end. */
  static void end(ByteBuf body) {
    if (body.isReadable()) {
      throw PgError.error(SqlState.PROTOCOL_VIOLATION, "invalid message format");
    }
  }

  private static void need(ByteBuf body, int bytes) {
    if (body.readableBytes() < bytes) {
      throw tooShort();
    }
  }

  private static PgError tooShort() {
    return PgError.error(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
  }

  private static void checkUtf8(ByteBuffer bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = bytes.duplicate();
    try {
      decoder.decode(in);
    } catch (CharacterCodingException e) {
      int from = in.position();
      int to = Math.min(in.limit(), from + sequenceLength(in.get(from)));
      StringBuilder hex = new StringBuilder();
      for (int i = from; i < to; i++) {
        hex.append((i == from ? "0x%02x" : " 0x%02x").formatted(in.get(i) & 0xFF));
      }
      throw PgError.error(
          SqlState.CHARACTER_NOT_IN_REPERTOIRE,
          "invalid byte sequence for encoding \"UTF8\": " + hex);
    }
  }

  /** How long the sequence would be that this byte begins; what PostgreSQL prints of it. */
  private static int sequenceLength(byte first) {
    if ((first & 0xE0) == 0xC0) {
      return 2;
    }
    if ((first & 0xF0) == 0xE0) {
      return 3;
    }
    return (first & 0xF8) == 0xF0 ? 4 : 1;
  }
}
