package io.duckgres.types.encoding;

import io.duckgres.types.TsvResource;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.HexFormat;
import java.util.List;

/**
 * Every character of an encoding in both directions: those of Java's character set, corrected where
 * PostgreSQL's conversion differs ({@code corrections.tsv}). Immutable.
 */
final class EncodingTables {
  private static final int PRIVATE_FIRST = 0xe000;
  private static final int PRIVATE_LAST = 0xf8ff;
  private static final int SS3 = 0x8f;
  private static final List<List<String>> CORRECTIONS =
      TsvResource.read(EncodingTables.class, "corrections.tsv");

  /** The bytes of each character below 65536 as one number; 0 for none. */
  private final int[] bytes = new int[1 << 16];

  /** The character of one byte, of two bytes, and of three bytes by the last two; 0 for none. */
  private final char[] ones = new char[1 << 8];

  private final char[] twos;
  private final char[] threes;

  EncodingTables(String name, Charset charset, ByteStructure structure, boolean privateUse) {
    boolean single = structure == ByteStructure.SINGLE;
    twos = new char[single ? 0 : 1 << 16];
    threes = new char[structure == ByteStructure.EUC_JP ? 1 << 16 : 0];
    encoders(charset, privateUse);
    decoders(charset, structure, privateUse);
    for (List<String> row : CORRECTIONS) {
      if (row.get(0).equals(name)) {
        correct(row.get(1).equals("to"), row.get(2), row.get(3));
      }
    }
  }

  private void encoders(Charset charset, boolean privateUse) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    char[] in = new char[1];
    ByteBuffer out = ByteBuffer.allocate(8);
    for (int c = 1; c < bytes.length; c++) {
      if (!isLeftOut((char) c, privateUse)) {
        in[0] = (char) c;
        encoder.reset();
        if (!encoder.encode(CharBuffer.wrap(in), out.clear(), true).isError()) {
          encoder.flush(out);
          bytes[c] = number(out.flip());
        }
      }
    }
  }

  private static boolean isLeftOut(char c, boolean privateUse) {
    return Character.isSurrogate(c) || (!privateUse && c >= PRIVATE_FIRST && c <= PRIVATE_LAST);
  }

  private static int number(ByteBuffer buffer) {
    int number = 0;
    while (buffer.hasRemaining()) {
      number = number << 8 | buffer.get() & 0xff;
    }
    return number;
  }

  private void decoders(Charset charset, ByteStructure structure, boolean privateUse) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    for (int i = 1; i < ones.length; i++) {
      ones[i] = character(decoder, privateUse, (byte) i);
    }
    for (int i = 1 << 15; i < twos.length; i++) {
      if (structure.length(i >> 8) == 2) {
        twos[i] = character(decoder, privateUse, (byte) (i >> 8), (byte) i);
      }
    }
    for (int i = 1 << 15; i < threes.length; i++) {
      threes[i] = character(decoder, privateUse, (byte) SS3, (byte) (i >> 8), (byte) i);
    }
  }

  private static char character(CharsetDecoder decoder, boolean privateUse, byte... bytes) {
    CharBuffer decoded = CharBuffer.allocate(4);
    decoder.reset();
    boolean wrong = decoder.decode(ByteBuffer.wrap(bytes), decoded, true).isError();
    decoder.flush(decoded);
    char c = !wrong && decoded.position() == 1 ? decoded.get(0) : 0;
    return c == '\uFFFD' || isLeftOut(c, privateUse) ? 0 : c;
  }

  private void correct(boolean to, String character, String hex) {
    char c = character.equals("-") ? 0 : (char) HexFormat.fromHexDigits(character);
    int number = hex.equals("-") ? 0 : HexFormat.fromHexDigits(hex);
    if (to) {
      bytes[c] = number;
    } else {
      switch (hex.length()) {
        case 2 -> ones[number] = c;
        case 4 -> twos[number] = c;
        default -> threes[number & 0xffff] = c;
      }
    }
  }

  /** The bytes of a character as one number; 0 when the encoding lacks it. */
  int bytes(int codePoint) {
    return codePoint < bytes.length ? bytes[codePoint] : 0;
  }

  /** The character of valid bytes; 0 when there is none. */
  int character(byte[] from, int at, int length) {
    return switch (length) {
      case 1 -> ones[from[at] & 0xff];
      case 2 -> twos[(from[at] & 0xff) << 8 | from[at + 1] & 0xff];
      default -> threes.length == 0 ? 0 : threes[(from[at + 1] & 0xff) << 8 | from[at + 2] & 0xff];
    };
  }
}
