package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TsvResource;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Conversions between encodings, named as PostgreSQL names them ({@code character_sets.tsv}). */
public final class CharacterSets {
  private static final Map<String, Charset> BY_NAME = load();

  private CharacterSets() {}

  private static Map<String, Charset> load() {
    Map<String, Charset> sets = new HashMap<>();
    for (List<String> row : TsvResource.read(CharacterSets.class, "character_sets.tsv")) {
      if (Charset.isSupported(row.get(1))) {
        sets.put(row.get(0), Charset.forName(row.get(1)));
      }
    }
    return Map.copyOf(sets);
  }

  /** {@code convert_from()}: 22021 for bytes that are not of that encoding. */
  public static String decode(byte[] bytes, String name) {
    Charset set = named(name, "source");
    try {
      String text =
          set.newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.indexOf('\0') >= 0) {
        throw invalidBytes(name, "0x00");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw invalidBytes(name, firstBad(bytes, set)).causedBy(e);
    }
  }

  private static PgError invalidBytes(String name, String bytes) {
    return PgError.error(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE,
        "invalid byte sequence for encoding \"" + canonical(name) + "\": " + bytes);
  }

  /** The bytes that cannot be read, as PostgreSQL lists them. */
  private static String firstBad(byte[] bytes, Charset set) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    var result =
        set.newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, CharBuffer.allocate(bytes.length * 2 + 2), true);
    int from = in.position();
    int length = result.isError() ? Math.max(sequenceLength(bytes[from]), 1) : 1;
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
    Charset set = named(name, "destination");
    try {
      ByteBuffer out =
          set.newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[out.remaining()];
      out.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw untranslatable(text, set, name).causedBy(e);
    }
  }

  private static PgError untranslatable(String text, Charset set, String name) {
    var encoder = set.newEncoder();
    int bad =
        text.codePoints()
            .filter(c -> !encoder.canEncode(Character.toString(c)))
            .findFirst()
            .orElse('?');
    StringBuilder list = new StringBuilder();
    for (byte b : Character.toString(bad).getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      list.append(" 0x").append(HexFormat.of().toHexDigits(b));
    }
    return PgError.error(
        SqlState.UNTRANSLATABLE_CHARACTER,
        "character with byte sequence"
            + list
            + " in encoding \"UTF8\" has no equivalent in encoding \""
            + canonical(name)
            + "\"");
  }

  /** Letters and digits of a name decide. */
  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String canonical(String name) {
    String key = key(name);
    return key.equals("unicode") ? "UTF8" : key.toUpperCase(Locale.ROOT);
  }

  private static Charset named(String name, String which) {
    Charset set = BY_NAME.get(key(name));
    if (set == null) {
      throw Strings.invalid("invalid " + which + " encoding name \"" + name + "\"");
    }
    return set;
  }
}
