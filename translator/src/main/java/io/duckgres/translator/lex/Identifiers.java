package io.duckgres.translator.lex;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/** Folding, truncation and quoting of identifiers. */
public final class Identifiers {
  /** NAMEDATALEN - 1, in bytes of UTF-8. */
  public static final int MAX_BYTES = 63;

  private Identifiers() {}

  /** Lower case in ASCII only, as downcase_identifier does in a multi-byte encoding. */
  public static String fold(String identifier) {
    for (int i = 0; i < identifier.length(); i++) {
      char c = identifier.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        return foldFrom(identifier, i);
      }
    }
    return identifier;
  }

  private static String foldFrom(String identifier, int from) {
    char[] chars = identifier.toCharArray();
    for (int i = from; i < chars.length; i++) {
      if (chars[i] >= 'A' && chars[i] <= 'Z') {
        chars[i] += 'a' - 'A';
      }
    }
    return new String(chars);
  }

  /** The longest prefix of whole characters within {@link #MAX_BYTES}. */
  public static String truncate(String identifier) {
    if (identifier.length() * 3 <= MAX_BYTES) {
      return identifier;
    }
    byte[] bytes = identifier.getBytes(UTF_8);
    if (bytes.length <= MAX_BYTES) {
      return identifier;
    }
    int end = MAX_BYTES;
    while ((bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return new String(bytes, 0, end, UTF_8);
  }

  /** {@code "name"} with quotes doubled: means the same to PostgreSQL and DuckDB. */
  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** {@code 'text'} with quotes doubled. */
  public static String literal(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }

  /** Whether a name consists only of lower case letters, digits and underscores. */
  public static boolean isPlain(String name) {
    return !name.isEmpty()
        && name.equals(name.toLowerCase(Locale.ROOT))
        && name.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
        && !Character.isDigit(name.charAt(0));
  }
}
