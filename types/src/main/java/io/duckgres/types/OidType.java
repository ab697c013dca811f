package io.duckgres.types;

/** oid: an unsigned 32-bit number, held in an int. */
public final class OidType {
  private OidType() {}

  public static void writeText(ByteWriter out, int value) {
    IntegerText.write(out, Integer.toUnsignedLong(value));
  }

  public static void writeBinary(ByteWriter out, int value) {
    out.writeInt(value);
  }

  /** Negative numbers wrap, as strtoul() has it. */
  public static int parseText(byte[] buf, int off, int len) {
    return (int) IntegerText.parse(buf, off, len, Integer.MIN_VALUE, 0xffff_ffffL, "oid");
  }

  public static int parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 4);
    return BigEndian.getInt(buf, off);
  }
}
