package io.duckgres.types;

/** uuid: 16 bytes, held in two longs in order of the text. */
public final class UuidType {
  private static final byte[] HEX =
      "0123456789abcdef".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private UuidType() {}

  public static void writeText(ByteWriter out, long high, long low) {
    byte[] target = out.ensure(36);
    int at = out.position();
    at = hex(target, at, high, 60, 8);
    target[at++] = '-';
    at = hex(target, at, high, 28, 4);
    target[at++] = '-';
    at = hex(target, at, high, 12, 4);
    target[at++] = '-';
    at = hex(target, at, low, 60, 4);
    target[at++] = '-';
    out.position(hex(target, at, low, 44, 12));
  }

  private static int hex(byte[] target, int from, long bits, int shift, int count) {
    int at = from;
    for (int i = 0; i < count; i++) {
      target[at++] = HEX[(int) (bits >>> (shift - 4 * i)) & 15];
    }
    return at;
  }

  public static void writeBinary(ByteWriter out, long high, long low) {
    out.writeLong(high);
    out.writeLong(low);
  }

  /** Both halves of a parsed value. */
  public record Value(long high, long low) {}

  /** Takes braces, and hyphens after any group of four digits. */
  public static Value parseText(byte[] buf, int off, int len) {
    int at = off;
    int end = off + len;
    boolean braces = len > 0 && buf[at] == '{';
    if (braces) {
      at++;
      end--;
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < 32; i++) {
      int digit = at < end ? Character.digit(buf[at], 16) : -1;
      if (digit < 0) {
        throw TextInput.invalid("uuid", buf, off, len);
      }
      at++;
      if (i < 16) {
        high = high << 4 | digit;
      } else {
        low = low << 4 | digit;
      }
      if ((i & 3) == 3 && i < 31 && at < end && buf[at] == '-') {
        at++;
      }
    }
    if (at != end || (braces && buf[end] != '}')) {
      throw TextInput.invalid("uuid", buf, off, len);
    }
    return new Value(high, low);
  }

  public static Value parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 16);
    return new Value(BigEndian.getLong(buf, off), BigEndian.getLong(buf, off + 8));
  }
}
