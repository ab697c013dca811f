package io.duckgres.types;

/** smallint: decimal text; 2 bytes in binary. */
public final class Int2Type {
  private Int2Type() {}

  public static void writeText(ByteWriter out, short value) {
    IntegerText.write(out, value);
  }

  public static void writeBinary(ByteWriter out, short value) {
    out.writeShort(value);
  }

  /** Throws 22P02 for what is no number, 22003 for one that does not fit. */
  public static short parseText(byte[] buf, int off, int len) {
    return (short) IntegerText.parse(buf, off, len, Short.MIN_VALUE, Short.MAX_VALUE, "smallint");
  }

  public static short parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 2);
    return BigEndian.getShort(buf, off);
  }
}
