package io.duckgres.functions.value;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Arrays;

/**
 * A bit string, one element a bit. The engine keeps a byte with the number of padding bits, then
 * the bits in bytes, padding (ones) first.
 */
public final class Bits {
  private final boolean[] bits;

  private Bits(boolean[] bits) {
    this.bits = bits;
  }

  /** Reads the engine's form. */
  public static Bits of(byte[] engine) {
    int padding = engine.length == 0 ? 0 : engine[0];
    boolean[] bits = new boolean[Math.max((engine.length - 1) * 8 - padding, 0)];
    for (int i = 0; i < bits.length; i++) {
      int at = padding + i;
      bits[i] = (engine[1 + (at >> 3)] >> (7 - (at & 7)) & 1) == 1;
    }
    return new Bits(bits);
  }

  /** The lowest bits of a number. */
  public static Bits ofLong(long value, int length) {
    boolean[] bits = new boolean[length];
    for (int i = 0; i < length; i++) {
      int shift = length - 1 - i;
      bits[i] = (shift > 63 ? value < 0 : (value >> shift & 1) == 1);
    }
    return new Bits(bits);
  }

  /** Binary digits, or hexadecimal ones behind an x; 22P02 for others. */
  public static Bits parse(String text) {
    boolean hex = text.startsWith("x") || text.startsWith("X");
    boolean marked = hex || text.startsWith("b") || text.startsWith("B");
    String digits = marked ? text.substring(1) : text;
    int width = hex ? 4 : 1;
    boolean[] bits = new boolean[digits.length() * width];
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) < 0x80 ? Character.digit(digits.charAt(i), hex ? 16 : 2) : -1;
      if (digit < 0) {
        throw PgError.error(
            SqlState.INVALID_TEXT_REPRESENTATION,
            "\""
                + Character.toString(digits.codePointAt(i))
                + "\" is not a valid "
                + (hex ? "hexadecimal" : "binary")
                + " digit");
      }
      for (int b = 0; b < width; b++) {
        bits[i * width + b] = (digit >> (width - 1 - b) & 1) == 1;
      }
    }
    return new Bits(bits);
  }

  /** The engine's form. */
  public byte[] toEngine() {
    int bytes = (bits.length + 7) / 8;
    int padding = bytes * 8 - bits.length;
    byte[] engine = new byte[bytes + 1];
    engine[0] = (byte) padding;
    for (int i = 0; i < bytes * 8; i++) {
      if (i < padding || bits[i - padding]) {
        engine[1 + (i >> 3)] |= (byte) (0x80 >> (i & 7));
      }
    }
    return engine;
  }

  public int length() {
    return bits.length;
  }

  public boolean get(int index) {
    return bits[index];
  }

  /** A copy with one bit changed. */
  public Bits with(int index, boolean value) {
    boolean[] copy = bits.clone();
    copy[index] = value;
    return new Bits(copy);
  }

  /** From one index to another, which may lie outside. */
  public Bits part(long from, long to) {
    int begin = (int) Math.clamp(from, 0, bits.length);
    int end = (int) Math.clamp(to, begin, bits.length);
    return new Bits(Arrays.copyOfRange(bits, begin, end));
  }

  /** Cut or filled up with zeros at the right. */
  public Bits resized(int length) {
    return new Bits(Arrays.copyOf(bits, length));
  }

  public Bits concat(Bits other) {
    boolean[] both = Arrays.copyOf(bits, bits.length + other.bits.length);
    System.arraycopy(other.bits, 0, both, bits.length, other.bits.length);
    return new Bits(both);
  }

  /** The same length, bits moved to the left, zeros coming in; a negative number to the right. */
  public Bits shifted(long left) {
    boolean[] moved = new boolean[bits.length];
    for (int i = 0; i < bits.length; i++) {
      long from = i + left;
      moved[i] = from >= 0 && from < bits.length && bits[(int) from];
    }
    return new Bits(moved);
  }

  /** The place of a part from 0, -1 for none. */
  public int indexOf(Bits part) {
    for (int at = 0; at + part.bits.length <= bits.length; at++) {
      if (Arrays.equals(bits, at, at + part.bits.length, part.bits, 0, part.bits.length)) {
        return at;
      }
    }
    return -1;
  }

  /** As a number in two's complement, of at most this many bits; 22003 when there are more. */
  public long toLong(int width, String type) {
    if (bits.length > width) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, type + " out of range");
    }
    long value = 0;
    for (boolean bit : bits) {
      value = value << 1 | (bit ? 1 : 0);
    }
    return width == 32 ? (int) value : value;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(bits.length);
    for (boolean bit : bits) {
      text.append(bit ? '1' : '0');
    }
    return text.toString();
  }
}
