package io.duckgres.types;

/** double precision. */
public final class Float8Type {
  private static final double EXACT_INTEGERS_BELOW = 1e15;

  private Float8Type() {}

  /** Shortest exact digits, or {@code %.15g} and fewer as extra_float_digits says. */
  public static void writeText(ByteWriter out, double value, TextSettings settings) {
    if (!FloatText.writeSpecial(out, value)) {
      return;
    }
    double magnitude = Math.abs(value);
    if (settings.extraFloatDigits() <= 0) {
      FloatText.writeRounded(out, magnitude, FloatText.DOUBLE_DIGITS + settings.extraFloatDigits());
    } else if (magnitude < EXACT_INTEGERS_BELOW && magnitude == (long) magnitude) {
      IntegerText.write(out, (long) magnitude);
    } else {
      ShortestDecimal.write(out, magnitude);
    }
  }

  public static void writeBinary(ByteWriter out, double value) {
    out.writeLong(Double.doubleToRawLongBits(value));
  }

  /** Throws 22P02 for what is no number, 22003 for overflow and underflow. */
  public static double parseText(byte[] buf, int off, int len) {
    return FloatInput.parseDouble(buf, off, len);
  }

  public static double parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 8);
    return Double.longBitsToDouble(BigEndian.getLong(buf, off));
  }
}
