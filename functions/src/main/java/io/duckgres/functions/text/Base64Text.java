package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import java.io.ByteArrayOutputStream;

/** Reads base64 as PostgreSQL does: white space anywhere, padding required. */
final class Base64Text {
  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

  private Base64Text() {}

  static byte[] decode(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int value = 0;
    int digits = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ByteEncoding.isSpace(c)) {
        continue;
      }
      int digit = 0;
      if (c == '=') {
        if (padding == 0) {
          if (digits != 2 && digits != 3) {
            throw Strings.invalid("unexpected \"=\" while decoding base64 sequence");
          }
          padding = 4 - digits;
        }
      } else {
        digit = DIGITS.indexOf(c);
        if (digit < 0) {
          throw Strings.invalid(
              "invalid symbol \""
                  + Character.toString(text.codePointAt(i))
                  + "\" found while decoding base64 sequence");
        }
      }
      value = value << 6 | digit;
      if (++digits == 4) {
        out.write(value >> 16);
        if (padding < 2) {
          out.write(value >> 8);
        }
        if (padding < 1) {
          out.write(value);
        }
        digits = 0;
        value = 0;
      }
    }
    if (digits != 0) {
      throw incomplete();
    }
    return out.toByteArray();
  }

  private static PgError incomplete() {
    return Strings.invalid("invalid base64 end sequence")
        .hint("Input data is missing padding, is truncated, or is otherwise corrupted.");
  }
}
