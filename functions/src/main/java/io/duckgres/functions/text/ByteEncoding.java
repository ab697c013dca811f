package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** {@code encode()} and {@code decode()}: bytes as hex, base64 or escape text. */
public enum ByteEncoding {
  HEX {
    @Override
    public String encode(byte[] bytes) {
      return java.util.HexFormat.of().formatHex(bytes);
    }

    @Override
    public byte[] decode(String text) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(text.length() / 2);
      for (int i = 0; i < text.length(); ) {
        if (isSpace(text.charAt(i))) {
          i++;
          continue;
        }
        int high = hex(text, i);
        if (i + 1 >= text.length()) {
          throw Strings.invalid("invalid hexadecimal data: odd number of digits");
        }
        out.write(high << 4 | hex(text, i + 1));
        i += 2;
      }
      return out.toByteArray();
    }
  },
  BASE64 {
    @Override
    public String encode(byte[] bytes) {
      StringBuilder out = new StringBuilder();
      String plain = java.util.Base64.getEncoder().encodeToString(bytes);
      for (int i = 0; i < plain.length(); i += LINE) {
        out.append(i == 0 ? "" : "\n").append(plain, i, Math.min(i + LINE, plain.length()));
      }
      return out.toString();
    }

    @Override
    public byte[] decode(String text) {
      return Base64Text.decode(text);
    }
  },
  ESCAPE {
    @Override
    public String encode(byte[] bytes) {
      StringBuilder out = new StringBuilder(bytes.length);
      for (byte b : bytes) {
        int value = b & 0xFF;
        if (value == 0 || value > 0x7F) {
          out.append('\\')
              .append((char) ('0' + (value >> 6)))
              .append((char) ('0' + (value >> 3 & 7)))
              .append((char) ('0' + (value & 7)));
        } else {
          out.append(value == '\\' ? "\\\\" : String.valueOf((char) value));
        }
      }
      return out.toString();
    }

    @Override
    public byte[] decode(String text) {
      byte[] raw = text.getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length);
      for (int i = 0; i < raw.length; i++) {
        if (raw[i] != '\\') {
          out.write(raw[i]);
        } else if (i + 1 < raw.length && raw[i + 1] == '\\') {
          out.write('\\');
          i++;
        } else if (i + 3 < raw.length && isOctal(raw, i + 1)) {
          out.write(raw[i + 1] - '0' << 6 | raw[i + 2] - '0' << 3 | raw[i + 3] - '0');
          i += 3;
        } else {
          throw PgError.error(
              SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type bytea");
        }
      }
      return out.toByteArray();
    }
  };

  /** Characters in a line of base64. */
  private static final int LINE = 76;

  /** The encoding of a name; 22023 for another. */
  public static ByteEncoding of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "hex" -> HEX;
      case "base64" -> BASE64;
      case "escape" -> ESCAPE;
      default -> throw Strings.invalid("unrecognized encoding: \"" + name + "\"");
    };
  }

  /** Its text. */
  public abstract String encode(byte[] bytes);

  /** Its bytes; 22023 or 22P02 for what is no such text. */
  public abstract byte[] decode(String text);

  private static int hex(String text, int at) {
    int digit = text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw Strings.invalid(
          "invalid hexadecimal digit: \"" + Character.toString(text.codePointAt(at)) + "\"");
    }
    return digit;
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean isOctal(byte[] raw, int at) {
    return raw[at] >= '0'
        && raw[at] <= '3'
        && raw[at + 1] >= '0'
        && raw[at + 1] <= '7'
        && raw[at + 2] >= '0'
        && raw[at + 2] <= '7';
  }
}
