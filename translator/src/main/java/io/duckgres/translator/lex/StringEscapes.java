package io.duckgres.translator.lex;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** Decodes the bodies of string literals. */
final class StringEscapes {
  private StringEscapes() {}

  /**
   * The body of {@code '…'} or {@code E'…'} decoded.
   *
   * @param sql the text and where the body starts in it, for errors
   */
  static String decode(CharSequence body, boolean escapes, String sql, int bodyStart) {
    String raw = body.toString();
    if (!escapes || raw.indexOf('\\') < 0) {
      return raw.indexOf('\'') < 0 ? raw : raw.replace("''", "'");
    }
    return new Decoder(raw, sql, bodyStart).run();
  }

  /** {@code U&'…'}: \XXXX and \+XXXXXX with the given escape character. */
  static String unicode(String raw, char escape, String sql, int bodyStart) {
    if (raw.indexOf(escape) < 0) {
      return raw;
    }
    StringBuilder out = new StringBuilder(raw.length());
    int i = 0;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c != escape) {
        out.append(c);
        i++;
      } else if (i + 1 < raw.length() && raw.charAt(i + 1) == escape) {
        out.append(escape);
        i += 2;
      } else {
        boolean six = i + 1 < raw.length() && raw.charAt(i + 1) == '+';
        int at = i;
        int from = i + (six ? 2 : 1);
        int digits = six ? 6 : 4;
        i = from + digits;
        appendCodePoint(out, hex(raw, from, digits, sql, bodyStart + at), sql, bodyStart + at);
      }
    }
    if (loneSurrogate(out)) {
      throw PgError.error(SqlState.SYNTAX_ERROR, "invalid Unicode surrogate pair")
          .position(LexErrors.position(sql, bodyStart + raw.length()));
    }
    return out.toString();
  }

  private static int hex(String raw, int from, int digits, String sql, int bodyStart) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
      if (digit < 0) {
        throw PgError.error(SqlState.SYNTAX_ERROR, "invalid Unicode escape")
            .hint("Unicode escapes must be \\XXXX or \\+XXXXXX.")
            .position(LexErrors.position(sql, bodyStart));
      }
      value = value * 16 + digit;
    }
    return value;
  }

  private static void appendCodePoint(StringBuilder out, int codePoint, String sql, int bodyStart) {
    if (codePoint == 0 || !Character.isValidCodePoint(codePoint)) {
      throw PgError.error(SqlState.SYNTAX_ERROR, "invalid Unicode escape value")
          .position(LexErrors.position(sql, bodyStart));
    }
    // Surrogate halves join with their neighbour in UTF-16 by themselves.
    out.appendCodePoint(codePoint);
  }

  private static boolean loneSurrogate(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      if (pair) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return true;
      }
    }
    return false;
  }

  /** {@code E'…'}: octal and hexadecimal escapes are bytes that must form UTF-8 together. */
  private static final class Decoder {
    private final String raw;
    private final String sql;
    private final int bodyStart;
    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int at;

    Decoder(String raw, String sql, int bodyStart) {
      this.raw = raw;
      this.sql = sql;
      this.bodyStart = bodyStart;
    }

    String run() {
      while (at < raw.length()) {
        char c = raw.charAt(at++);
        if (c == '\\' && at < raw.length()) {
          escape(raw.charAt(at++));
        } else {
          append(c);
          if (c == '\'') {
            at++;
          }
        }
      }
      flushBytes();
      if (loneSurrogate(out)) {
        int end = bodyStart + raw.length();
        throw LexErrors.near(sql, "invalid Unicode surrogate pair", end, end + 1);
      }
      return out.toString();
    }

    private void escape(char c) {
      switch (c) {
        case 'b' -> append('\b');
        case 'f' -> append('\f');
        case 'n' -> append('\n');
        case 'r' -> append('\r');
        case 't' -> append('\t');
        case 'u' -> unicode(4);
        case 'U' -> unicode(8);
        case 'x' -> {
          if (digit(16) < 0) {
            append(c);
          } else {
            number(0, 2, 16);
          }
        }
        case '0', '1', '2', '3', '4', '5', '6', '7' -> number(c - '0', 2, 8);
        default -> append(c);
      }
    }

    private void unicode(int digits) {
      flushBytes();
      int escape = bodyStart + at - 2;
      int value = 0;
      for (int i = 0; i < digits; i++) {
        int digit = digit(16);
        if (digit < 0) {
          throw PgError.error(SqlState.INVALID_ESCAPE_SEQUENCE, "invalid Unicode escape")
              .hint("Unicode escapes must be \\uXXXX or \\UXXXXXXXX.")
              .position(LexErrors.position(sql, escape));
        }
        value = value * 16 + digit;
        at++;
      }
      appendCodePoint(out, value, sql, escape);
    }

    private void number(int first, int more, int base) {
      int value = first;
      for (int i = 0; i < more && digit(base) >= 0; i++) {
        value = value * base + digit(base);
        at++;
      }
      bytes.write(value);
    }

    private int digit(int base) {
      return at < raw.length() && raw.charAt(at) < 0x80
          ? Character.digit(raw.charAt(at), base)
          : -1;
    }

    private void append(char c) {
      flushBytes();
      out.append(c);
    }

    private void flushBytes() {
      if (bytes.size() == 0) {
        return;
      }
      byte[] run = bytes.toByteArray();
      bytes.reset();
      try {
        out.append(UTF_8.newDecoder().decode(ByteBuffer.wrap(run)));
      } catch (CharacterCodingException e) {
        throw invalidBytes(run);
      }
      for (byte b : run) {
        if (b == 0) {
          throw invalidBytes(new byte[] {0});
        }
      }
    }

    private static PgError invalidBytes(byte[] run) {
      StringBuilder shown = new StringBuilder();
      for (byte b : run) {
        shown.append(shown.isEmpty() ? "" : " ").append(String.format("0x%02x", b & 0xFF));
      }
      return PgError.error(
          SqlState.CHARACTER_NOT_IN_REPERTOIRE,
          "invalid byte sequence for encoding \"UTF8\": " + shown);
    }
  }
}
