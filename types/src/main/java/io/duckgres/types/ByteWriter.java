package io.duckgres.types;

import io.duckgres.types.encoding.TranscodedText;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A growing byte array with a write position, big-endian as the wire is. Not thread-safe. The array
 * is owned by the writer and replaced when it grows: take {@link #array()} anew after each write.
 */
public final class ByteWriter {
  private static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  /** PostgreSQL's own limit of one allocation, and so of one message. */
  private static final int MAX_SIZE = 0x3fffffff;

  private byte[] array;
  private int position;

  /** What makes another encoding of strings; null for UTF-8. */
  private @Nullable TranscodedText strings;

  public ByteWriter() {
    this(256);
  }

  /** Starts with room for this many bytes. */
  public ByteWriter(int capacity) {
    array = new byte[capacity];
  }

  /** Bytes written so far. */
  public int position() {
    return position;
  }

  /** Moves the end of what is written; not beyond what was ensured. */
  public void position(int newPosition) {
    if (newPosition < 0 || newPosition > array.length) {
      throw new IndexOutOfBoundsException(newPosition);
    }
    position = newPosition;
  }

  /** The bytes; valid from 0 to {@link #position()} until the next write. */
  public byte[] array() {
    return array;
  }

  /** A copy of what is written. */
  public byte[] toByteArray() {
    return Arrays.copyOf(array, position);
  }

  public void clear() {
    position = 0;
  }

  /**
   * Makes room for this many bytes after the position and returns the array to put them into.
   * Throws 54000 beyond one gigabyte, as PostgreSQL does.
   */
  public byte[] ensure(int more) {
    if (more > array.length - position) {
      grow(more);
    }
    return array;
  }

  private void grow(int more) {
    if (more > MAX_SIZE - position) {
      throw PgError.error(SqlState.PROGRAM_LIMIT_EXCEEDED, "out of memory")
          .detail(
              "Cannot enlarge string buffer containing "
                  + position
                  + " bytes by "
                  + more
                  + " more bytes.");
    }
    int needed = position + more;
    int doubled = (int) Math.min((long) array.length * 2, MAX_SIZE);
    array = Arrays.copyOf(array, Math.max(needed, Math.max(doubled, 64)));
  }

  public void writeByte(int value) {
    ensure(1)[position++] = (byte) value;
  }

  public void writeShort(int value) {
    SHORT.set(ensure(2), position, (short) value);
    position += 2;
  }

  public void writeInt(int value) {
    INT.set(ensure(4), position, value);
    position += 4;
  }

  public void writeLong(long value) {
    LONG.set(ensure(8), position, value);
    position += 8;
  }

  public void writeBytes(byte[] bytes) {
    writeBytes(bytes, 0, bytes.length);
  }

  public void writeBytes(byte[] bytes, int offset, int length) {
    System.arraycopy(bytes, offset, ensure(length), position, length);
    position += length;
  }

  /** Overwrites four bytes already written, such as a length put in afterwards. */
  public void setInt(int at, int value) {
    checkWritten(at, 4);
    INT.set(array, at, value);
  }

  /** Overwrites two bytes already written. */
  public void setShort(int at, int value) {
    checkWritten(at, 2);
    SHORT.set(array, at, (short) value);
  }

  private void checkWritten(int at, int size) {
    if (at < 0 || at > position - size) {
      throw new IndexOutOfBoundsException(at);
    }
  }

  /** Writes one byte per character; the text must be ASCII. */
  @SuppressWarnings("deprecation") // the one copy without an encoder
  public void writeAscii(String text) {
    int length = text.length();
    text.getBytes(0, length, ensure(length), position);
    position += length;
  }

  /** Writes UTF-8 without terminator; a lone surrogate becomes '?'. */
  public void writeUtf8(String text) {
    int length = text.length();
    byte[] out = ensure(Math.multiplyExact(length, 3));
    int at = position;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        out[at++] = (byte) c;
      } else if (c < 0x800) {
        out[at++] = (byte) (0xc0 | c >> 6);
        out[at++] = (byte) (0x80 | c & 0x3f);
      } else if (!Character.isSurrogate(c)) {
        out[at++] = (byte) (0xe0 | c >> 12);
        out[at++] = (byte) (0x80 | c >> 6 & 0x3f);
        out[at++] = (byte) (0x80 | c & 0x3f);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        int code = Character.toCodePoint(c, text.charAt(++i));
        out[at++] = (byte) (0xf0 | code >> 18);
        out[at++] = (byte) (0x80 | code >> 12 & 0x3f);
        out[at++] = (byte) (0x80 | code >> 6 & 0x3f);
        out[at++] = (byte) (0x80 | code & 0x3f);
      } else {
        out[at++] = '?';
      }
    }
    position = at;
  }

  /** From now on {@link #writeCString} writes what this makes of the text; null for UTF-8. */
  public void strings(@Nullable TranscodedText transcoded) {
    strings = transcoded;
  }

  /** Writes UTF-8, or what {@link #strings} says, and a zero byte. */
  public void writeCString(String text) {
    int start = position;
    writeUtf8(text);
    if (strings != null) {
      strings.finish(this, start);
    }
    writeByte(0);
  }
}
