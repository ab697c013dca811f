package io.duckgres.types;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** bytea: text in hex or escape form as bytea_output says. */
public final class ByteaType {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private ByteaType() {}

  public static void writeText(
      ByteWriter out, byte[] buf, int off, int len, TextSettings settings) {
    if (settings.byteaOutput() == ByteaOutput.HEX) {
      writeHex(out, buf, off, len);
    } else {
      writeEscape(out, buf, off, len);
    }
  }

  private static void writeHex(ByteWriter out, byte[] buf, int off, int len) {
    byte[] target = out.ensure(Math.addExact(Math.multiplyExact(len, 2), 2));
    int at = out.position();
    target[at++] = '\\';
    target[at++] = 'x';
    for (int i = off; i < off + len; i++) {
      target[at++] = HEX[buf[i] >> 4 & 15];
      target[at++] = HEX[buf[i] & 15];
    }
    out.position(at);
  }

  private static void writeEscape(ByteWriter out, byte[] buf, int off, int len) {
    byte[] target = out.ensure(Math.multiplyExact(len, 4));
    int at = out.position();
    for (int i = off; i < off + len; i++) {
      int b = buf[i] & 0xff;
      if (b == '\\') {
        target[at++] = '\\';
        target[at++] = '\\';
      } else if (b < 0x20 || b > 0x7e) {
        target[at++] = '\\';
        target[at++] = (byte) ('0' + (b >> 6));
        target[at++] = (byte) ('0' + (b >> 3 & 7));
        target[at++] = (byte) ('0' + (b & 7));
      } else {
        target[at++] = (byte) b;
      }
    }
    out.position(at);
  }

  public static void writeBinary(ByteWriter out, byte[] buf, int off, int len) {
    out.writeBytes(buf, off, len);
  }

  /** Takes both forms. */
  public static byte[] parseText(byte[] buf, int off, int len) {
    if (len >= 2 && buf[off] == '\\' && buf[off + 1] == 'x') {
      return parseHex(buf, off + 2, off + len);
    }
    byte[] out = new byte[len];
    int n = 0;
    int end = off + len;
    for (int i = off; i < end; n++) {
      if (buf[i] != '\\') {
        out[n] = buf[i++];
      } else if (i + 1 < end && buf[i + 1] == '\\') {
        out[n] = '\\';
        i += 2;
      } else if (i + 3 < end
          && buf[i + 1] >= '0'
          && buf[i + 1] <= '3'
          && isOctal(buf[i + 2])
          && isOctal(buf[i + 3])) {
        out[n] = (byte) ((buf[i + 1] - '0') << 6 | (buf[i + 2] - '0') << 3 | (buf[i + 3] - '0'));
        i += 4;
      } else {
        throw PgError.error(
            SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type bytea");
      }
    }
    return Arrays.copyOf(out, n);
  }

  private static boolean isOctal(int b) {
    return b >= '0' && b <= '7';
  }

  private static byte[] parseHex(byte[] buf, int from, int end) {
    byte[] out = new byte[(end - from) / 2];
    int n = 0;
    int i = from;
    while (i < end) {
      int b = buf[i];
      if (b == ' ' || b == '\n' || b == '\t' || b == '\r') {
        i++;
        continue;
      }
      int high = digit(buf, i, end);
      if (i + 1 >= end) {
        throw PgError.error(
            SqlState.INVALID_PARAMETER_VALUE, "invalid hexadecimal data: odd number of digits");
      }
      out[n++] = (byte) (high << 4 | digit(buf, i + 1, end));
      i += 2;
    }
    return Arrays.copyOf(out, n);
  }

  private static int digit(byte[] buf, int at, int end) {
    int digit = Character.digit(buf[at], 16);
    if (digit < 0) {
      int next = at + 1;
      while (next < end && (buf[next] & 0xc0) == 0x80) {
        next++;
      }
      throw PgError.error(
          SqlState.INVALID_PARAMETER_VALUE,
          "invalid hexadecimal digit: \"" + TextInput.string(buf, at, next - at) + "\"");
    }
    return digit;
  }
}
