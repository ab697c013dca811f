package io.duckgres.types;

/** boolean: {@code t}/{@code f}; one byte in binary. */
public final class BoolType {
  private BoolType() {}

  public static void writeText(ByteWriter out, boolean value) {
    out.writeByte(value ? 't' : 'f');
  }

  public static void writeBinary(ByteWriter out, boolean value) {
    out.writeByte(value ? 1 : 0);
  }

  /** Takes what boolin() takes: unique prefixes of true, false, yes, no, on, off, and 1, 0. */
  public static boolean parseText(byte[] buf, int off, int len) {
    int from = TextInput.skipSpace(buf, off, off + len);
    int n = TextInput.trimEnd(buf, from, off + len) - from;
    if (n > 0) {
      switch (buf[from]) {
        case 't', 'T' -> {
          if (TextInput.prefixIgnoreCase(buf, from, n, "true")) {
            return true;
          }
        }
        case 'f', 'F' -> {
          if (TextInput.prefixIgnoreCase(buf, from, n, "false")) {
            return false;
          }
        }
        case 'y', 'Y' -> {
          if (TextInput.prefixIgnoreCase(buf, from, n, "yes")) {
            return true;
          }
        }
        case 'n', 'N' -> {
          if (TextInput.prefixIgnoreCase(buf, from, n, "no")) {
            return false;
          }
        }
        case 'o', 'O' -> {
          if (n > 1 && TextInput.prefixIgnoreCase(buf, from, n, "off")) {
            return false;
          }
          if (n > 1 && TextInput.prefixIgnoreCase(buf, from, n, "on")) {
            return true;
          }
        }
        case '1' -> {
          if (n == 1) {
            return true;
          }
        }
        case '0' -> {
          if (n == 1) {
            return false;
          }
        }
        default -> {
          // falls to the error
        }
      }
    }
    throw TextInput.invalid("boolean", buf, off, len);
  }

  public static boolean parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 1);
    return buf[off] != 0;
  }
}
