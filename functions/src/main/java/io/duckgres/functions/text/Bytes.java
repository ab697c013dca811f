package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.Arrays;

/** Functions of bytea; positions count from 1, indexes of bytes and bits from 0. */
public final class Bytes {
  private Bytes() {}

  /** From a position that may lie before the first byte; 22011 for a negative length. */
  public static byte[] substring(byte[] bytes, long start, long length) {
    if (length < 0) {
      throw Strings.negativeLength();
    }
    return part(bytes, start - 1, start - 1 + length);
  }

  /** {@code length} bytes from {@code start} on replaced. */
  public static byte[] overlay(byte[] bytes, byte[] inserted, long start, long length) {
    if (start <= 0) {
      throw Strings.negativeLength();
    }
    return concat(
        concat(part(bytes, 0, start - 1), inserted), part(bytes, start - 1 + length, bytes.length));
  }

  public static byte[] concat(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] part(byte[] bytes, long from, long to) {
    int begin = (int) Math.clamp(from, 0, bytes.length);
    return Arrays.copyOfRange(bytes, begin, (int) Math.clamp(to, begin, bytes.length));
  }

  /** The place of a part from 1, 0 for none. */
  public static int position(byte[] bytes, byte[] part) {
    for (int at = 0; at + part.length <= bytes.length; at++) {
      if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
        return at + 1;
      }
    }
    return 0;
  }

  /** Without the bytes of a set at either end. */
  public static byte[] trim(byte[] bytes, byte[] set, boolean left, boolean right) {
    int from = 0;
    int to = bytes.length;
    while (left && from < to && contains(set, bytes[from])) {
      from++;
    }
    while (right && to > from && contains(set, bytes[to - 1])) {
      to--;
    }
    return Arrays.copyOfRange(bytes, from, to);
  }

  private static boolean contains(byte[] set, byte value) {
    for (byte b : set) {
      if (b == value) {
        return true;
      }
    }
    return false;
  }

  public static int get(byte[] bytes, int index) {
    return bytes[checked(index, bytes.length)] & 0xFF;
  }

  /** A copy with one byte changed. */
  public static byte[] set(byte[] bytes, int index, int value) {
    byte[] copy = bytes.clone();
    copy[checked(index, bytes.length)] = (byte) value;
    return copy;
  }

  /** The bit of an index, the lowest of a byte first. */
  public static int getBit(byte[] bytes, long index) {
    int at = checked(index, bytes.length * 8L);
    return bytes[at >> 3] >> (at & 7) & 1;
  }

  /** A copy with one bit changed. */
  public static byte[] setBit(byte[] bytes, long index, int value) {
    int at = checked(index, bytes.length * 8L);
    byte[] copy = bytes.clone();
    int mask = 1 << (at & 7);
    copy[at >> 3] = (byte) (bit(value) == 1 ? copy[at >> 3] | mask : copy[at >> 3] & ~mask);
    return copy;
  }

  /** 22023 unless 0 or 1. */
  public static int bit(int value) {
    if (value != 0 && value != 1) {
      throw Strings.invalid("new bit must be 0 or 1");
    }
    return value;
  }

  private static int checked(long index, long size) {
    if (index < 0 || index >= size) {
      throw PgError.error(
          SqlState.ARRAY_SUBSCRIPT_ERROR,
          "index " + index + " out of valid range, 0.." + (size - 1));
    }
    return (int) index;
  }

  /** Number of bits that are set. */
  public static long bitCount(byte[] bytes) {
    long count = 0;
    for (byte b : bytes) {
      count += Integer.bitCount(b & 0xFF);
    }
    return count;
  }
}
