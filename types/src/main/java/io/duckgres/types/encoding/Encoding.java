package io.duckgres.types.encoding;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TsvResource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of PostgreSQL's encodings with its conversions ({@code encodings.tsv}). Immutable and
 * thread-safe; the tables are made when they are first needed.
 */
public final class Encoding {
  private static final Map<String, Encoding> BY_NAME = load();

  private final String name;
  private final String charset;
  private final String structureName;
  private final boolean privateUse;
  private volatile @Nullable EncodingTables tables;
  private final ByteStructure structure;

  private Encoding(List<String> row) {
    name = row.get(0);
    charset = row.get(1);
    structureName = row.get(2);
    privateUse = !row.get(3).isEmpty();
    structure =
        isUtf8() || !isSupported()
            ? ByteStructure.SINGLE
            : ByteStructure.valueOf(structureName.toUpperCase(Locale.ROOT));
  }

  private static Map<String, Encoding> load() {
    Map<String, Encoding> encodings = new HashMap<>();
    for (List<String> row : TsvResource.read(Encoding.class, "encodings.tsv")) {
      Encoding encoding = new Encoding(row);
      encodings.put(key(encoding.name), encoding);
      for (String other : row.get(4).split(",", -1)) {
        encodings.put(other, encoding);
      }
    }
    encodings.remove("");
    return Map.copyOf(encodings);
  }

  /** Letters and digits of a name decide. */
  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        key.append(c);
      }
    }
    return key.toString();
  }

  /** The encoding of a name in any spelling that PostgreSQL takes; null when there is none. */
  public static @Nullable Encoding find(String name) {
    return BY_NAME.get(key(name));
  }

  /** Its canonical name. */
  public String name() {
    return name;
  }

  /** Whether its text is UTF-8 as it is, which goes for SQL_ASCII in a database of UTF8 too. */
  public boolean isUtf8() {
    return structureName.equals("utf8");
  }

  /** Whether it can be converted as PostgreSQL does. */
  public boolean isSupported() {
    return !charset.isEmpty();
  }

  private EncodingTables tables() {
    EncodingTables made = tables;
    if (made == null) {
      made = new EncodingTables(name, Charset.forName(charset), structure, privateUse);
      tables = made;
    }
    return made;
  }

  /**
   * Appends valid UTF-8 in this encoding.
   *
   * @throws PgError 22P05 for a character that the encoding lacks; then nothing is appended
   */
  public void encode(byte[] utf8, int off, int len, ByteWriter out) {
    EncodingTables to = tables();
    byte[] target = out.ensure(len + (len >> 1) + 2);
    int at = out.position();
    int end = off + len;
    for (int i = off; i < end; ) {
      byte b = utf8[i];
      if (b >= 0) {
        target[at++] = b;
        i++;
        continue;
      }
      int length = b >= (byte) 0xf0 ? 4 : b >= (byte) 0xe0 ? 3 : 2;
      int number = length == 4 ? 0 : to.bytes(codePoint(utf8, i, length));
      if (number == 0) {
        throw untranslatable(utf8, i, Math.min(length, end - i), "UTF8", name);
      }
      if (number > 0xffff) {
        target[at++] = (byte) (number >> 16);
      }
      if (number > 0xff) {
        target[at++] = (byte) (number >> 8);
      }
      target[at++] = (byte) number;
      i += length;
    }
    out.position(at);
  }

  private static int codePoint(byte[] utf8, int at, int length) {
    int second = utf8[at + 1] & 0x3f;
    return length == 2
        ? (utf8[at] & 0x1f) << 6 | second
        : (utf8[at] & 0x0f) << 12 | second << 6 | utf8[at + 2] & 0x3f;
  }

  /**
   * Appends text in this encoding as UTF-8.
   *
   * @param whole whether the text ends here, so that a character cut off is an error
   * @return the bytes taken: all, but for the beginning of a character at the end
   * @throws PgError 22021 for bytes that are no character, 22P05 for one that UTF8 has not; what
   *     comes before is appended
   */
  public int decode(byte[] text, int off, int len, boolean whole, ByteWriter out) {
    EncodingTables from = tables();
    byte[] target = out.ensure(Math.multiplyExact(len, 3));
    int at = out.position();
    int end = off + len;
    int i = off;
    while (i < end) {
      byte b = text[i];
      if (b >= 0) {
        target[at++] = b;
        i++;
        continue;
      }
      int length = structure.length(b & 0xff);
      if (i + length > end && !whole) {
        break;
      }
      if (i + length > end || !structure.isValid(text, i, length)) {
        out.position(at);
        throw invalid(text, i, Math.min(length, end - i), name);
      }
      int c = from.character(text, i, length);
      if (c == 0) {
        out.position(at);
        throw untranslatable(text, i, length, name, "UTF8");
      }
      if (c < 0x800) {
        target[at++] = (byte) (0xc0 | c >> 6);
      } else {
        target[at++] = (byte) (0xe0 | c >> 12);
        target[at++] = (byte) (0x80 | c >> 6 & 0x3f);
      }
      target[at++] = (byte) (0x80 | c & 0x3f);
      i += length;
    }
    out.position(at);
    return i - off;
  }

  /** Text in this encoding, as {@link #decode(byte[], int, int, boolean, ByteWriter)}. */
  public byte[] toUtf8(byte[] text) {
    ByteWriter out = new ByteWriter(text.length * 2 + 8);
    decode(text, 0, text.length, true, out);
    return out.toByteArray();
  }

  /** UTF-8 in this encoding, as {@link #encode}. */
  public byte[] fromUtf8(byte[] utf8) {
    ByteWriter out = new ByteWriter(utf8.length + 8);
    encode(utf8, 0, utf8.length, out);
    return out.toByteArray();
  }

  /** The text of bytes in this encoding that were taken for UTF-8. */
  public String reread(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new String(toUtf8(bytes), StandardCharsets.UTF_8);
      }
    }
    return text;
  }

  private static PgError invalid(byte[] text, int at, int length, String encoding) {
    return PgError.error(
        SqlState.CHARACTER_NOT_IN_REPERTOIRE,
        "invalid byte sequence for encoding \"" + encoding + "\":" + listed(text, at, length));
  }

  private static PgError untranslatable(byte[] text, int at, int length, String from, String to) {
    return PgError.error(
        SqlState.UNTRANSLATABLE_CHARACTER,
        "character with byte sequence%s in encoding \"%s\" has no equivalent in encoding \"%s\""
            .formatted(listed(text, at, length), from, to));
  }

  private static String listed(byte[] text, int at, int length) {
    StringBuilder list = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      list.append(" 0x").append(HexFormat.of().toHexDigits(text[i]));
    }
    return list.toString();
  }

  @Override
  public String toString() {
    return name;
  }
}
