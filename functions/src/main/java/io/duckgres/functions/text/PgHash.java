package io.duckgres.functions.text;

/**
 * PostgreSQL's hash of bytes (Bob Jenkins' lookup3 with PostgreSQL's start values), 64 bits with a
 * seed; the 32-bit hash is the lower half for seed 0.
 */
public final class PgHash {
  private static final int START = 0x9e3779b9 + 3923095;

  private int a;
  private int b;
  private int c;

  private PgHash(int length, long seed) {
    a = START + length;
    b = a;
    c = a;
    if (seed != 0) {
      a += (int) (seed >>> 32);
      b += (int) seed;
      mix();
    }
  }

  /** Of bytes. */
  public static long ofBytes(byte[] bytes, long seed) {
    PgHash hash = new PgHash(bytes.length, seed);
    int at = 0;
    for (; bytes.length - at >= 12; at += 12) {
      hash.a += word(bytes, at, 4);
      hash.b += word(bytes, at + 4, 4);
      hash.c += word(bytes, at + 8, 4);
      hash.mix();
    }
    hash.a += word(bytes, at, 4);
    hash.b += word(bytes, at + 4, 4);
    // The lowest byte of the last word is left to the length.
    hash.c += word(bytes, at + 8, 3) << 8;
    return hash.finish();
  }

  /** Of a 32-bit number. */
  public static long ofInt(int value, long seed) {
    PgHash hash = new PgHash(4, seed);
    hash.a += value;
    return hash.finish();
  }

  /** Of a 64-bit number, the same as of the 32-bit number of that value. */
  public static long ofLong(long value, long seed) {
    int high = (int) (value >> 32);
    return ofInt((int) value ^ (value >= 0 ? high : ~high), seed);
  }

  /** Of a floating point number: all zeros are one, all NaN too. */
  public static long ofDouble(double value, long seed) {
    if (value == 0) {
      return seed;
    }
    long bits = Double.doubleToLongBits(value);
    byte[] bytes = new byte[8];
    for (int i = 0; i < 8; i++) {
      bytes[i] = (byte) (bits >> 8 * i);
    }
    return ofBytes(bytes, seed);
  }

  /** Up to {@code count} bytes, the first lowest; what is beyond the end is zero. */
  private static int word(byte[] bytes, int from, int count) {
    int word = 0;
    for (int i = 0; i < count && from + i < bytes.length; i++) {
      word |= (bytes[from + i] & 0xFF) << 8 * i;
    }
    return word;
  }

  private void mix() {
    a = a - c ^ Integer.rotateLeft(c, 4);
    c += b;
    b = b - a ^ Integer.rotateLeft(a, 6);
    a += c;
    c = c - b ^ Integer.rotateLeft(b, 8);
    b += a;
    a = a - c ^ Integer.rotateLeft(c, 16);
    c += b;
    b = b - a ^ Integer.rotateLeft(a, 19);
    a += c;
    c = c - b ^ Integer.rotateLeft(b, 4);
    b += a;
  }

  private long finish() {
    c = (c ^ b) - Integer.rotateLeft(b, 14);
    a = (a ^ c) - Integer.rotateLeft(c, 11);
    b = (b ^ a) - Integer.rotateLeft(a, 25);
    c = (c ^ b) - Integer.rotateLeft(b, 16);
    a = (a ^ c) - Integer.rotateLeft(c, 4);
    b = (b ^ a) - Integer.rotateLeft(a, 14);
    c = (c ^ b) - Integer.rotateLeft(b, 24);
    return (long) b << 32 | c & 0xFFFF_FFFFL;
  }
}
