package io.duckgres.types;

/** real. */
public final class Float4Type {
  private Float4Type() {}

  /** Shortest exact digits, or {@code %.6g} and fewer as extra_float_digits says. */
  public static void writeText(ByteWriter out, float value, TextSettings settings) {
    if (!FloatText.writeSpecial(out, value)) {
      return;
    }
    float magnitude = Math.abs(value);
    if (settings.extraFloatDigits() <= 0) {
      FloatText.writeRounded(out, magnitude, FloatText.FLOAT_DIGITS + settings.extraFloatDigits());
    } else {
      ShortestDecimal.write(out, magnitude);
    }
  }

  public static void writeBinary(ByteWriter out, float value) {
    out.writeInt(Float.floatToRawIntBits(value));
  }

  /** Throws 22P02 for what is no number, 22003 for overflow and underflow. */
  public static float parseText(byte[] buf, int off, int len) {
    return FloatInput.parseFloat(buf, off, len);
  }

  public static float parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 4);
    return Float.intBitsToFloat(BigEndian.getInt(buf, off));
  }
}
