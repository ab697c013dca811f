package io.duckgres.types.ordered;

import io.duckgres.types.BigEndian;
import io.duckgres.types.ByteWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranges as bytes in their order.
 *
 * <p>A range is {@code 0} when empty, else {@code 1 lower upper}. A bound is {@code 0} for minus
 * infinity, {@code 2} for infinity, else {@code 1 value n}, n being 0 or 1 as it begins or ends
 * earlier or later at the value. A Long is 8 bytes with the sign turned. A number is a byte of its
 * sign, the exponent, its digits and 0, all turned when negative. A multirange is its ranges and
 * {@code 0}. Behind it all stand the scales in which the numbers were written, two bytes each,
 * which do not count when values are compared ({@link #comparable}).
 */
final class RangeKeys {
  private static final int MINUS_INFINITY = 0;
  private static final int FINITE = 1;
  private static final int INFINITY = 2;
  private static final int NEGATIVE = 1;
  private static final int ZERO = 2;
  private static final int POSITIVE = 3;

  private final byte[] key;
  private final boolean numeric;
  private int at;

  private RangeKeys(byte[] key, boolean numeric) {
    this.key = key;
    this.numeric = numeric;
  }

  static byte[] of(Range range) {
    ByteWriter out = new ByteWriter(32);
    ByteWriter scales = new ByteWriter(8);
    write(range, out, scales);
    out.writeBytes(scales.array(), 0, scales.position());
    return out.toByteArray();
  }

  static byte[] of(List<Range> ranges) {
    ByteWriter out = new ByteWriter(32);
    ByteWriter scales = new ByteWriter(8);
    for (Range range : ranges) {
      write(range, out, scales);
    }
    out.writeByte(0);
    out.writeBytes(scales.array(), 0, scales.position());
    return out.toByteArray();
  }

  static Range range(byte[] key, boolean numeric) {
    RangeKeys in = new RangeKeys(key, numeric);
    Range range = in.readRange();
    return numeric ? in.scaled(List.of(range)).getFirst() : range;
  }

  static List<Range> ranges(byte[] key, boolean numeric) {
    RangeKeys in = new RangeKeys(key, numeric);
    List<Range> ranges = in.readRanges();
    return numeric ? in.scaled(ranges) : ranges;
  }

  /** The key without the scales: the same for numbers that differ in them alone. */
  static byte[] comparable(byte[] key, boolean multirange) {
    RangeKeys in = new RangeKeys(key, true);
    if (multirange) {
      in.readRanges();
    } else {
      in.readRange();
    }
    return Arrays.copyOf(key, in.at);
  }

  private static void write(Range range, ByteWriter out, ByteWriter scales) {
    if (range.empty()) {
      out.writeByte(0);
      return;
    }
    out.writeByte(1);
    write(range.lower(), out, scales);
    write(range.upper(), out, scales);
  }

  private static void write(Bound bound, ByteWriter out, ByteWriter scales) {
    Object value = bound.value();
    if (value == null) {
      out.writeByte(bound.lower() ? MINUS_INFINITY : INFINITY);
      return;
    }
    out.writeByte(FINITE);
    if (value instanceof BigDecimal number) {
      write(number, out);
      scales.writeShort(number.scale());
    } else {
      out.writeLong((Long) value ^ Long.MIN_VALUE);
    }
    out.writeByte(bound.lower() == bound.inclusive() ? 0 : 1);
  }

  private static void write(BigDecimal number, ByteWriter out) {
    if (number.signum() == 0) {
      out.writeByte(ZERO);
      return;
    }
    out.writeByte(number.signum() < 0 ? NEGATIVE : POSITIVE);
    int start = out.position();
    BigDecimal digits = number.stripTrailingZeros();
    out.writeInt(digits.precision() - digits.scale() ^ Integer.MIN_VALUE);
    out.writeAscii(digits.unscaledValue().abs().toString());
    out.writeByte(0);
    if (number.signum() < 0) {
      for (int i = start; i < out.position(); i++) {
        out.array()[i] = (byte) ~out.array()[i];
      }
    }
  }

  private List<Range> readRanges() {
    List<Range> ranges = new ArrayList<>();
    while (key[at] != 0) {
      ranges.add(readRange());
    }
    at++;
    return ranges;
  }

  private Range readRange() {
    return key[at++] == 0 ? Range.EMPTY : new Range(readBound(true), readBound(false), false);
  }

  private Bound readBound(boolean lower) {
    if (key[at++] != FINITE) {
      return new Bound(null, false, lower);
    }
    Object value;
    if (numeric) {
      value = readNumber();
    } else {
      value = BigEndian.getLong(key, at) ^ Long.MIN_VALUE;
      at += Long.BYTES;
    }
    return new Bound(value, lower == (key[at++] == 0), lower);
  }

  private BigDecimal readNumber() {
    int sign = key[at++];
    if (sign == ZERO) {
      return BigDecimal.ZERO;
    }
    int turned = sign == NEGATIVE ? 0xff : 0;
    int exponent = BigEndian.getInt(key, at) ^ (turned == 0 ? 0 : -1) ^ Integer.MIN_VALUE;
    at += Integer.BYTES;
    StringBuilder digits = new StringBuilder(sign == NEGATIVE ? "-" : "");
    int count = 0;
    for (int digit = (key[at++] ^ turned) & 0xff; digit != 0; digit = (key[at++] ^ turned) & 0xff) {
      digits.append((char) digit);
      count++;
    }
    return new BigDecimal(new BigInteger(digits.toString()), count - exponent);
  }

  /** The ranges with the scales that stand behind them. */
  private List<Range> scaled(List<Range> ranges) {
    List<Range> scaled = new ArrayList<>(ranges.size());
    for (Range range : ranges) {
      scaled.add(
          range.empty() ? range : new Range(scaled(range.lower()), scaled(range.upper()), false));
    }
    return scaled;
  }

  private Bound scaled(Bound bound) {
    @Nullable Object value = bound.value();
    if (!(value instanceof BigDecimal number)) {
      return bound;
    }
    int scale = BigEndian.getShort(key, at);
    at += Short.BYTES;
    return new Bound(number.setScale(scale), bound.inclusive(), bound.lower());
  }
}
