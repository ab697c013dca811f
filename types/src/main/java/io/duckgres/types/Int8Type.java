package io.duckgres.types;

/** bigint: decimal text; 8 bytes in binary. */
public final class Int8Type {
  private Int8Type() {}

  public static void writeText(ByteWriter out, long value) {
    IntegerText.write(out, value);
  }

  public static void writeBinary(ByteWriter out, long value) {
    out.writeLong(value);
  }

  /** Throws 22P02 for what is no number, 22003 for one that does not fit. */
  public static long parseText(byte[] buf, int off, int len) {
    return IntegerText.parse(buf, off, len, Long.MIN_VALUE, Long.MAX_VALUE, "bigint");
  }

  public static long parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 8);
    return BigEndian.getLong(buf, off);
  }
}
