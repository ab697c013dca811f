package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One column to be filled. Every row starts valid with an undefined value, so each must be written
 * or set to NULL. The row is checked on every write, the type is not: a setter of the wrong width
 * damages neighbours. Used by one thread, valid as long as the chunk or the call that gave it.
 */
public final class WritableVector {
  private static final int INLINED = 12;

  private final LogicalType type;
  private final long pointer;
  private final Scratch scratch;
  private final @Nullable WritableVector[] children;
  private final int width;
  private final boolean isString;
  private long data;
  private long validity;
  private int rows;
  private int listSize;

  WritableVector(long pointer, LogicalType type, int rows, Scratch scratch) {
    this.pointer = pointer;
    this.type = type;
    this.scratch = scratch;
    children = new WritableVector[type.children().size() + 1];
    width = type.valueBytes();
    isString = type.hasStringForm();
    refresh(rows);
  }

  /** Reads the addresses anew, which a reset or a growing list changes. */
  void refresh(int newRows) {
    CApi c = Linkage.api();
    rows = newRows;
    data = c.vectorGetData(pointer);
    validity = c.vectorGetValidity(pointer);
    listSize = 0;
    Arrays.fill(children, null);
  }

  /** The column's type. */
  public LogicalType type() {
    return type;
  }

  /** Number of rows that may be written. */
  public int capacity() {
    return rows;
  }

  /** NULL. */
  public void setNull(int row) {
    check(row);
    if (validity == 0) {
      Linkage.api().vectorEnsureValidityWritable(pointer);
      validity = Linkage.api().vectorGetValidity(pointer);
    }
    long word = validity + (row >>> 6) * 8L;
    Memory.putLong(word, Memory.getLong(word) & ~(1L << row));
    if (type.valueBytes() == 0) {
      setChildrenNull(row);
    } else if (type.hasStringForm() || isList()) {
      Memory.putLong(data + row * 16L, 0);
      Memory.putLong(data + row * 16L + 8, 0);
    }
  }

  private boolean isList() {
    return type.id() == TypeId.LIST || type.id() == TypeId.MAP;
  }

  private void setChildrenNull(int row) {
    switch (type.id()) {
      case STRUCT -> {
        for (int i = 0; i < type.children().size(); i++) {
          structChild(i).setNull(row);
        }
      }
      case ARRAY -> {
        for (int i = 0; i < type.width(); i++) {
          arrayChild().setNull(row * type.width() + i);
        }
      }
      default -> throw new UnsupportedOperationException("Writing " + type + " is not supported");
    }
  }

  /** BOOLEAN. */
  public void setBoolean(int row, boolean value) {
    setByte(row, (byte) (value ? 1 : 0));
  }

  /** TINYINT, UTINYINT; index of an ENUM of up to 255 labels. */
  public void setByte(int row, byte value) {
    check(row, 1);
    Memory.putByte(data + row, value);
  }

  /** SMALLINT, USMALLINT; DECIMAL of up to 4 digits. */
  public void setShort(int row, short value) {
    check(row, 2);
    Memory.putShort(data + row * 2L, value);
  }

  /** INTEGER, UINTEGER, DATE; DECIMAL of up to 9 digits. */
  public void setInt(int row, int value) {
    check(row, 4);
    Memory.putInt(data + row * 4L, value);
  }

  /**
   * BIGINT, UBIGINT, TIME, TIME_TZ (see {@link TimeTz}), TIMESTAMP, TIMESTAMP_TZ; DECIMAL of up to
   * 18 digits.
   */
  public void setLong(int row, long value) {
    check(row, 8);
    Memory.putLong(data + row * 8L, value);
  }

  /** FLOAT. */
  public void setFloat(int row, float value) {
    check(row, 4);
    Memory.putFloat(data + row * 4L, value);
  }

  /** DOUBLE. */
  public void setDouble(int row, double value) {
    check(row, 8);
    Memory.putDouble(data + row * 8L, value);
  }

  /** HUGEINT, UHUGEINT; DECIMAL above 18 digits. */
  public void setHuge(int row, long high, long low) {
    check(row, 16);
    Memory.putLong(data + row * 16L, low);
    Memory.putLong(data + row * 16L + 8, high);
  }

  /** UUID, most and least significant half in its usual order. */
  public void setUuid(int row, long high, long low) {
    setHuge(row, high ^ Long.MIN_VALUE, low);
  }

  /** DECIMAL of up to 18 digits, unscaled, whatever its width. */
  public void setDecimal(int row, long unscaled) {
    int width = type.width();
    if (width <= 4) {
      setShort(row, (short) unscaled);
    } else if (width <= 9) {
      setInt(row, (int) unscaled);
    } else if (width <= 18) {
      setLong(row, unscaled);
    } else {
      setHuge(row, unscaled >> 63, unscaled);
    }
  }

  /** INTERVAL. */
  public void setInterval(int row, int months, int days, long micros) {
    check(row, 16);
    Memory.putInt(data + row * 16L, months);
    Memory.putInt(data + row * 16L + 4, days);
    Memory.putLong(data + row * 16L + 8, micros);
  }

  /** Index of an ENUM's label. */
  public void setEnum(int row, int index) {
    switch (type.valueBytes()) {
      case 1 -> setByte(row, (byte) index);
      case 2 -> setShort(row, (short) index);
      default -> setInt(row, index);
    }
  }

  /** VARCHAR. */
  public void setString(int row, String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    setBytes(row, utf8, 0, utf8.length);
  }

  /**
   * VARCHAR given as UTF-8 bytes; EngineError when they are not UTF-8, since DuckDB would store
   * NULL.
   */
  public void setString(int row, byte[] utf8, int offset, int length) {
    checkString(row);
    if (!isAscii(utf8, offset, length)) {
      checkUtf8(utf8, offset, length);
    }
    setBytes(row, utf8, offset, length);
  }

  /** BLOB, BIT or BIGNUM in DuckDB's form; for VARCHAR the bytes must be known to be UTF-8. */
  public void setBytes(int row, byte[] bytes, int offset, int length) {
    checkString(row);
    if (length > INLINED) {
      Linkage.api()
          .unsafeVectorAssignStringElementLen(
              pointer, row, scratch.copy(bytes, offset, length), length);
      return;
    }
    // A string of up to 12 bytes lives in its entry; unused bytes must be zero, entries are
    // compared as words.
    long entry = data + row * 16L;
    Memory.putLong(entry, 0);
    Memory.putLong(entry + 8, 0);
    Memory.putInt(entry, length);
    Memory.copyIn(bytes, offset, length, entry + 4);
  }

  /** As {@link #setBytes(int, byte[], int, int)}, from native memory, which is copied. */
  public void setBytes(int row, long address, int length) {
    checkString(row);
    if (length > INLINED) {
      Linkage.api().unsafeVectorAssignStringElementLen(pointer, row, address, length);
      return;
    }
    long entry = data + row * 16L;
    Memory.putLong(entry, 0);
    Memory.putLong(entry + 8, 0);
    Memory.putInt(entry, length);
    Memory.copy(address, entry + 4, length);
  }

  /** Throws {@link EngineError} when bytes in native memory are not UTF-8. */
  public static void requireUtf8(long address, int length) {
    long error = length == 0 ? 0 : Linkage.api().validUtf8Check(address, length);
    if (error != 0) {
      throw ErrorText.take(error);
    }
  }

  /**
   * Address of the first value, for writers that know the type's layout; valid until the chunk is
   * reset, a list grows, or the chunk is closed.
   */
  public long dataAddress() {
    return data;
  }

  private static boolean isAscii(byte[] bytes, int offset, int length) {
    int all = 0;
    for (int i = offset; i < offset + length; i++) {
      all |= bytes[i];
    }
    return all >= 0;
  }

  private void checkUtf8(byte[] bytes, int offset, int length) {
    CApi c = Linkage.api();
    long error = c.validUtf8Check(scratch.copy(bytes, offset, length), length);
    if (error != 0) {
      throw ErrorText.take(error);
    }
  }

  /**
   * Gives a row of a LIST or MAP room for {@code length} elements and returns the index of the
   * first in {@link #listChild()}. Rows must be given their elements in order; children got before
   * are to be got anew.
   */
  public int startList(int row, int length) {
    check(row);
    if (!isList()) {
      throw refused(row, "list");
    }
    CApi c = Linkage.api();
    int first = listSize;
    int size = Math.addExact(first, length);
    if (c.listVectorReserve(pointer, size) != 0 || c.listVectorSetSize(pointer, size) != 0) {
      throw new EngineError(ErrorType.OUT_OF_MEMORY, "Cannot reserve " + size + " list elements");
    }
    listSize = size;
    Memory.putLong(data + row * 16L, first);
    Memory.putLong(data + row * 16L + 8, length);
    WritableVector child = children[0];
    if (child != null) {
      int nested = child.listSize;
      child.refresh(size);
      child.listSize = nested;
    }
    return first;
  }

  /** The elements of a LIST, or structs of key and value for a MAP. */
  public WritableVector listChild() {
    return child(0);
  }

  /** The elements of an ARRAY: those of row r begin at r times {@link LogicalType#width()}. */
  public WritableVector arrayChild() {
    return child(0);
  }

  /** A field of a STRUCT. */
  public WritableVector structChild(int index) {
    return child(index);
  }

  private WritableVector child(int index) {
    WritableVector child = children[index];
    if (child == null) {
      child = openChild(index);
      children[index] = child;
    }
    return child;
  }

  private WritableVector openChild(int index) {
    CApi c = Linkage.api();
    return switch (type.id()) {
      case LIST ->
          new WritableVector(
              c.listVectorGetChild(pointer), type.children().getFirst(), listSize, scratch);
      case MAP ->
          new WritableVector(
              c.listVectorGetChild(pointer), NativeTypes.mapEntry(type), listSize, scratch);
      case ARRAY ->
          new WritableVector(
              c.arrayVectorGetChild(pointer),
              type.children().getFirst(),
              Math.multiplyExact(rows, type.width()),
              scratch);
      case STRUCT ->
          new WritableVector(
              c.structVectorGetChild(pointer, index), type.children().get(index), rows, scratch);
      default -> throw new IllegalStateException(type + " has no child vectors");
    };
  }

  /** Makes every later access fail. */
  void invalidate() {
    rows = -1;
    for (WritableVector child : children) {
      if (child != null) {
        child.invalidate();
      }
    }
  }

  private void check(int row) {
    if (row < 0 || row >= rows) {
      throw refused(row, "");
    }
  }

  private void check(int row, int bytes) {
    if (row < 0 || row >= rows || bytes != width) {
      throw refused(row, bytes + "-byte");
    }
  }

  private void checkString(int row) {
    if (row < 0 || row >= rows || !isString) {
      throw refused(row, "string");
    }
  }

  private RuntimeException refused(int row, String kind) {
    if (rows < 0) {
      return new IllegalStateException("Chunk is closed");
    }
    return row < 0 || row >= rows
        ? new IndexOutOfBoundsException("row " + row + " of " + rows)
        : new IllegalStateException(type + " has no " + kind + " values");
  }
}
