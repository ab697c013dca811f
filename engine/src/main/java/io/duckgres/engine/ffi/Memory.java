package io.duckgres.engine.ffi;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_SHORT_UNALIGNED;

import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;

/**
 * Native memory by absolute address, in the machine's byte order. One segment over the whole
 * address space serves all reads, so nothing is allocated; nothing is checked either, an address
 * that is not mapped ends the process.
 */
public final class Memory {
  private static final MemorySegment ALL = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

  private Memory() {}

  /** One byte. */
  public static byte getByte(long address) {
    return ALL.get(JAVA_BYTE, address);
  }

  /** Two bytes. */
  public static short getShort(long address) {
    return ALL.get(JAVA_SHORT_UNALIGNED, address);
  }

  /** Four bytes. */
  public static int getInt(long address) {
    return ALL.get(JAVA_INT_UNALIGNED, address);
  }

  /** Eight bytes. */
  public static long getLong(long address) {
    return ALL.get(JAVA_LONG_UNALIGNED, address);
  }

  /** Four bytes as a float. */
  public static float getFloat(long address) {
    return ALL.get(JAVA_FLOAT_UNALIGNED, address);
  }

  /** Eight bytes as a double. */
  public static double getDouble(long address) {
    return ALL.get(JAVA_DOUBLE_UNALIGNED, address);
  }

  /** Writes one byte. */
  public static void putByte(long address, byte value) {
    ALL.set(JAVA_BYTE, address, value);
  }

  /** Writes two bytes. */
  public static void putShort(long address, short value) {
    ALL.set(JAVA_SHORT_UNALIGNED, address, value);
  }

  /** Writes four bytes. */
  public static void putInt(long address, int value) {
    ALL.set(JAVA_INT_UNALIGNED, address, value);
  }

  /** Writes eight bytes. */
  public static void putLong(long address, long value) {
    ALL.set(JAVA_LONG_UNALIGNED, address, value);
  }

  /** Writes a float. */
  public static void putFloat(long address, float value) {
    ALL.set(JAVA_FLOAT_UNALIGNED, address, value);
  }

  /** Writes a double. */
  public static void putDouble(long address, double value) {
    ALL.set(JAVA_DOUBLE_UNALIGNED, address, value);
  }

  /** Copies {@code length} bytes at {@code address} into {@code target} from index {@code at}. */
  public static void copyOut(long address, byte[] target, int at, int length) {
    MemorySegment.copy(ALL, JAVA_BYTE, address, target, at, length);
  }

  /** Copies {@code length} bytes of {@code source} from index {@code from} to {@code address}. */
  public static void copyIn(byte[] source, int from, int length, long address) {
    MemorySegment.copy(source, from, ALL, JAVA_BYTE, address, length);
  }

  /** Copies {@code length} bytes from one address to another; the two do not overlap. */
  public static void copy(long from, long to, long length) {
    MemorySegment.copy(ALL, from, ALL, to, length);
  }

  /** Fills {@code length} bytes at {@code address}. */
  public static void fill(long address, long length, byte value) {
    ALL.asSlice(address, length).fill(value);
  }

  /** A segment over a structure in native memory; it neither owns nor outlives the memory. */
  public static MemorySegment segment(long address, MemoryLayout layout) {
    return MemorySegment.ofAddress(address).reinterpret(layout.byteSize());
  }

  /** The UTF-8 text of {@code length} bytes at {@code address}. */
  public static String getUtf8(long address, int length) {
    byte[] bytes = new byte[length];
    copyOut(address, bytes, 0, length);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The UTF-8 text that ends with a zero byte. */
  public static String getCString(long address) {
    return ALL.getString(address);
  }
}
