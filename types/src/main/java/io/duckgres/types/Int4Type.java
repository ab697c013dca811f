package io.duckgres.types;

/** integer: decimal text; 4 bytes in binary. */
public final class Int4Type {
  private Int4Type() {}

  public static void writeText(ByteWriter out, int value) {
    IntegerText.write(out, value);
  }

  public static void writeBinary(ByteWriter out, int value) {
    out.writeInt(value);
  }

  /** Throws 22P02 for what is no number, 22003 for one that does not fit. */
  public static int parseText(byte[] buf, int off, int len) {
    return (int) IntegerText.parse(buf, off, len, Integer.MIN_VALUE, Integer.MAX_VALUE, "integer");
  }

  public static int parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 4);
    return BigEndian.getInt(buf, off);
  }
}
