package io.duckgres.types.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

  private static Encoding encoding(String name) {
    Encoding found = Encoding.find(name);
    assertNotNull(found, name);
    return found;
  }

  /** PostgreSQL 15's answers of convert_to(); the last ones are corrections of Java's sets. */
  @ParameterizedTest
  @CsvSource({
    "LATIN1, é, e9",
    "iso-8859-1, aéb, 61e962",
    "LATIN6, ĸ, ff",
    "LATIN8, ẁ, b8",
    "WIN1252, €, 80",
    "windows1251, я, ff",
    "WIN, я, ff",
    "KOI8, я, d1",
    "EUC_JP, 日本, c6fccbdc",
    "EUC_JP, ―, a1bd",
    "EUC_JP, №, ade2",
    "SJIS, ソ, 835c",
    "SJIS, №, fa59",
    "mskanji, ｱ, b1",
    "BIG5, 功, a55c",
    "BIG5, 恒, f9da",
    "BIG5, 粧, f9db",
    "GBK, 中, d6d0",
    "EUC_CN, 中, d6d0",
    "EUC_KR, 한, c7d1",
    "UHC, 갂, 8141",
    "JOHAB, 漢, f7d3"
  })
  void charactersInBothDirections(String name, String text, String hex) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] bytes = encoding(name).fromUtf8(utf8);
    assertEquals(hex, HexFormat.of().formatHex(bytes));
    assertArrayEquals(utf8, encoding(name).toUtf8(bytes));
  }

  @ParameterizedTest
  @CsvSource({
    "LATIN1, €, 0xe2 0x82 0xac",
    "WIN1252, a中, 0xe4 0xb8 0xad",
    "SJIS, é, 0xc3 0xa9",
    "GBK, 😀, 0xf0 0x9f 0x98 0x80"
  })
  void lackingCharactersAreNamed(String name, String text, String bytes) {
    PgError error =
        assertThrows(
            PgError.class, () -> encoding(name).fromUtf8(text.getBytes(StandardCharsets.UTF_8)));
    assertEquals(SqlState.UNTRANSLATABLE_CHARACTER, error.sqlState());
    assertEquals(
        "character with byte sequence "
            + bytes
            + " in encoding \"UTF8\" has no equivalent in encoding \""
            + name
            + "\"",
        error.message());
  }

  @ParameterizedTest
  @CsvSource({
    "WIN1252, 6181, 22P05, 0x81",
    "EUC_JP, c620, 22021, 0xc6 0x20",
    "EUC_JP, 61c6, 22021, 0xc6",
    "SJIS, fd40, 22021, 0xfd 0x40",
    "SJIS, 8540, 22P05, 0x85 0x40",
    "BIG5, 8140, 22P05, 0x81 0x40"
  })
  void wrongBytesAreNamed(String name, String hex, String sqlState, String bytes) {
    PgError error =
        assertThrows(PgError.class, () -> encoding(name).toUtf8(HexFormat.of().parseHex(hex)));
    assertEquals(sqlState, error.sqlState().code());
    String text = error.message();
    assertTrue(
        text.endsWith("\"" + name + "\": " + bytes)
            || text.startsWith("character with byte sequence " + bytes + " in encoding \"" + name),
        text);
  }

  @Test
  void aCharacterCutOffWaitsForItsRest() {
    ByteWriter out = new ByteWriter();
    byte[] text = HexFormat.of().parseHex("61c6fccb");
    assertEquals(3, encoding("EUC_JP").decode(text, 0, 4, false, out));
    assertEquals("a日", new String(out.toByteArray(), StandardCharsets.UTF_8));
  }

  @Test
  void namesInEverySpelling() {
    assertEquals("WIN1258", encoding("tcvn-5712").name());
    assertEquals("UTF8", encoding("Unicode").name());
    assertTrue(encoding("sql_ascii").isUtf8());
    assertFalse(encoding("MULE_INTERNAL").isSupported());
    assertNull(Encoding.find("nosuch"));
    assertNull(Encoding.find(""));
  }
}
