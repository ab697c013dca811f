package io.duckgres.types;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * numeric. Values come as a 128-bit two's complement unscaled integer (two longs) and a scale, or
 * as decimal text for what is wider.
 */
public final class NumericType {
  private static final int NEGATIVE = 0x4000;
  private static final int NAN = 0xc000;
  private static final int POSITIVE_INFINITY = 0xd000;
  private static final int NEGATIVE_INFINITY = 0xf000;

  /** What numeric_send() gives as the scale of an infinity. */
  private static final int INFINITY_SCALE = 0x20;

  private NumericType() {}

  /** Text of an unscaled value that fits into a long. */
  public static void writeText(ByteWriter out, long unscaled, int scale) {
    byte[] target = out.ensure(24 + scale);
    int at = out.position();
    long magnitude = unscaled;
    if (unscaled < 0) {
      if (unscaled == Long.MIN_VALUE) {
        writeText(out, -1, unscaled, scale);
        return;
      }
      target[at++] = '-';
      magnitude = -unscaled;
    }
    if (scale == 0) {
      out.position(Digits.write(target, at, magnitude));
      return;
    }
    if (scale > 18) {
      writeText(out, unscaled >> 63, unscaled, scale);
      return;
    }
    long power = Digits.power(scale);
    long whole = magnitude / power;
    at = Digits.write(target, at, whole);
    target[at] = '.';
    Digits.fill(target, at + 1, at + 1 + scale, magnitude - whole * power);
    out.position(at + 1 + scale);
  }

  /** Text of a 128-bit unscaled value: {@code high * 2^64 + unsigned low}. */
  public static void writeText(ByteWriter out, long high, long low, int scale) {
    if (high == low >> 63 && scale <= 18 && low != Long.MIN_VALUE) {
      writeText(out, low, scale);
      return;
    }
    boolean negative = high < 0;
    long magnitudeLow = negative ? -low : low;
    long magnitudeHigh = negative ? ~high + (low == 0 ? 1 : 0) : high;
    writeUnsignedText(out, magnitudeHigh, magnitudeLow, scale, negative);
  }

  /** Text of an unsigned 128-bit magnitude with a sign of its own. */
  public static void writeUnsignedText(
      ByteWriter out, long high, long low, int scale, boolean negative) {
    byte[] target = out.ensure(48 + scale);
    int start = out.position();
    int at = start;
    if (negative) {
      target[at++] = '-';
    }
    // digits right-aligned in the room, then moved; 39 digits at most, and scale + 1 at least
    int width = Math.max(39, scale + 1);
    int end = at + width + 1;
    int first = Digits128.fill(target, at + 1, end, high, low);
    first = Math.min(first, end - scale - 1);
    int whole = end - scale - first;
    System.arraycopy(target, first, target, at, whole);
    at += whole;
    if (scale > 0) {
      int fraction = end - scale;
      target[at++] = '.';
      System.arraycopy(target, fraction, target, at, scale);
      at += scale;
    }
    out.position(at);
  }

  /** Binary form: groups of four digits, see numeric_send(). */
  public static void writeBinary(ByteWriter out, long high, long low, int scale) {
    boolean negative = high < 0;
    long magnitudeLow = negative ? -low : low;
    long magnitudeHigh = negative ? ~high + (low == 0 ? 1 : 0) : high;
    writeUnsignedBinary(out, magnitudeHigh, magnitudeLow, scale, negative);
  }

  /** Binary form of an unsigned 128-bit magnitude with a sign of its own. */
  public static void writeUnsignedBinary(
      ByteWriter out, long high, long low, int scale, boolean negative) {
    // the digits are written as text behind the place of the result, then grouped from there
    int start = out.position();
    int width = Math.max(39, scale + 1);
    byte[] target = out.ensure(2 * (width + 8) + 48);
    int from = start + width + 40;
    int first = Digits128.fill(target, from, from + width, high, low);
    writeGroups(out, target, first, from + width, scale, negative);
  }

  /** Binary form of plain decimal text such as {@code -12.50}, {@code NaN}, {@code Infinity}. */
  public static void writeBinaryOfText(ByteWriter out, byte[] text, int off, int len) {
    boolean negative = len > 0 && text[off] == '-';
    int from = negative ? off + 1 : off;
    int end = off + len;
    if (from < end && !TextInput.isDigit(text[from])) {
      int sign =
          (text[from] | 0x20) == 'n' ? NAN : negative ? NEGATIVE_INFINITY : POSITIVE_INFINITY;
      writeHeader(out, 0, 0, sign, sign == NAN ? 0 : INFINITY_SCALE);
      return;
    }
    int point = from;
    while (point < end && text[point] != '.') {
      point++;
    }
    int scale = point == end ? 0 : end - point - 1;
    byte[] digits = new byte[end - from];
    System.arraycopy(text, from, digits, 0, point - from);
    if (scale > 0) {
      System.arraycopy(text, point + 1, digits, point - from, scale);
    }
    writeGroups(out, digits, 0, point - from + scale, scale, negative);
  }

  /** Digits [first, end), of which the last {@code scale} are the fraction, all before 'end'. */
  private static void writeGroups(
      ByteWriter out, byte[] digits, int first, int end, int scale, boolean negative) {
    int from = first;
    while (from < end && digits[from] == '0') {
      from++;
    }
    int point = end - scale;
    if (from == end) {
      writeHeader(out, 0, 0, 0, scale);
      return;
    }
    int weight = Math.floorDiv(point - from - 1, 4);
    int groups = weight + 1 + (scale + 3) / 4;
    int groupStart = point - 4 * (weight + 1);
    // trailing zero groups are not sent
    int last = groups - 1;
    while (last > 0 && group(digits, groupStart + 4 * last, from, end) == 0) {
      last--;
    }
    writeHeader(out, last + 1, weight, negative ? NEGATIVE : 0, scale);
    for (int i = 0; i <= last; i++) {
      out.writeShort(group(digits, groupStart + 4 * i, from, end));
    }
  }

  private static int group(byte[] digits, int at, int from, int end) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      value = value * 10 + (i >= from && i < end ? digits[i] - '0' : 0);
    }
    return value;
  }

  private static void writeHeader(ByteWriter out, int groups, int weight, int sign, int scale) {
    out.writeShort(groups);
    out.writeShort(weight);
    out.writeShort(sign);
    out.writeShort(scale);
  }

  /** Binary NaN. */
  public static void writeBinaryNaN(ByteWriter out) {
    writeHeader(out, 0, 0, NAN, 0);
  }

  /** The exact value of the text, trailing zeros kept; null for NaN and the infinities. */
  public static @Nullable BigDecimal parseText(byte[] buf, int off, int len) {
    return NumericInput.parseText(buf, off, len);
  }

  /** The exact value of the binary form; null for NaN and the infinities. */
  public static @Nullable BigDecimal parseBinary(byte[] buf, int off, int len) {
    return NumericInput.parseBinary(buf, off, len);
  }

  /** The text of a binary form that is no finite number. */
  public static String special(byte[] buf, int off) {
    return switch (BigEndian.getShort(buf, off + 4) & 0xffff) {
      case POSITIVE_INFINITY -> "Infinity";
      case NEGATIVE_INFINITY -> "-Infinity";
      default -> "NaN";
    };
  }

  /**
   * The unscaled value of text stored as {@code numeric(precision, scale)} of at most 18 digits,
   * rounded half away from zero. Throws 22P02, and 22003 for what does not fit.
   */
  public static long parseUnscaled(byte[] buf, int off, int len, int precision, int scale) {
    return DecimalInput.parse(buf, off, len, precision, scale);
  }

  /** The same for any precision, by way of objects. */
  public static BigInteger parseWide(byte[] buf, int off, int len, int precision, int scale) {
    return DecimalInput.parseWide(buf, off, len, precision, scale);
  }

  /** As {@link #parseBinaryWide} for at most 18 digits; usual numbers make no objects. */
  public static long parseBinaryUnscaled(byte[] buf, int off, int len, int precision, int scale) {
    long value = BinaryDecimal.unscaled(buf, off, len, precision, scale);
    return value != BinaryDecimal.OTHER
        ? value
        : parseBinaryWide(buf, off, len, precision, scale).longValueExact();
  }

  /** The unscaled value of the binary form stored as {@code numeric(precision, scale)}. */
  public static BigInteger parseBinaryWide(byte[] buf, int off, int len, int precision, int scale) {
    BigDecimal value = NumericInput.parseBinary(buf, off, len);
    return DecimalInput.unscaled(
        value, value == null ? "NaN" : value.toPlainString(), precision, scale);
  }
}
