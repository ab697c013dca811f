package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.encoding.Encoding;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Conversions between encodings, named as PostgreSQL names them. */
public final class CharacterSets {
  private CharacterSets() {}

  /** {@code convert_from()}: 22021 for bytes that are not of that encoding. */
  public static String decode(byte[] bytes, String name) {
    Encoding encoding = named(name, "source");
    for (byte b : bytes) {
      if (b == 0) {
        throw invalidBytes(encoding, "0x00");
      }
    }
    if (!encoding.isUtf8()) {
      return new String(encoding.toUtf8(bytes), StandardCharsets.UTF_8);
    }
    try {
      return decoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw invalidBytes(encoding, firstBad(bytes)).causedBy(e);
    }
  }

  private static CharsetDecoder decoder() {
    return StandardCharsets.UTF_8
        .newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  private static PgError invalidBytes(Encoding encoding, String bytes) {
    return PgError.error(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE,
        "invalid byte sequence for encoding \"" + encoding.name() + "\": " + bytes);
  }

  /** The bytes that cannot be read, as PostgreSQL lists them. */
  private static String firstBad(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var result = decoder().decode(in, CharBuffer.allocate(bytes.length + 2), true);
    int from = in.position();
    int length = result.isError() ? sequenceLength(bytes[from]) : 1;
    StringBuilder list = new StringBuilder();
    for (int i = from; i < Math.min(from + length, bytes.length); i++) {
      list.append(i == from ? "" : " ").append("0x").append(HexFormat.of().toHexDigits(bytes[i]));
    }
    return list.toString();
  }

  private static int sequenceLength(byte lead) {
    int b = lead & 0xFF;
    return b >= 0xF0 && b < 0xF8 ? 4 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xC0 && b < 0xE0 ? 2 : 1;
  }

  /** {@code convert_to()}: 22P05 for a character that the encoding lacks. */
  public static byte[] encode(String text, String name) {
    Encoding encoding = named(name, "destination");
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return encoding.isUtf8() ? utf8 : encoding.fromUtf8(utf8);
  }

  private static Encoding named(String name, String which) {
    Encoding encoding = Encoding.find(name);
    if (encoding == null) {
      throw Strings.invalid("invalid " + which + " encoding name \"" + name + "\"");
    }
    if (!encoding.isSupported()) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "conversion between " + encoding.name() + " and UTF8 is not supported")
          .hint("No character set of this server has exactly PostgreSQL's characters.");
    }
    return encoding;
  }
}
