package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.Reference;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * One column of a chunk, or the values inside a nested one. Reads straight from DuckDB's memory:
 * nothing is allocated except by the methods that return objects. Every access checks the row, and
 * fails after the chunk was closed (IllegalStateException); the type is not checked, a getter of
 * the wrong width reads what is there. The value of a NULL row is undefined: ask {@link
 * #isNull(int)} first.
 */
public final class Vector {
  /** Longer strings are kept outside their 16-byte entry. */
  private static final int INLINED = 12;

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.nativeOrder());

  private final LogicalType type;
  private final @Nullable Object owner;
  private final long pointer;
  private final long data;
  private final long validity;
  private final int width;
  private final boolean isString;
  private int rows;
  private final @Nullable Vector[] children;

  /**
   * Reads a native vector.
   *
   * @param owner kept reachable, and with it the memory, as long as this vector
   */
  Vector(long pointer, LogicalType type, int rows, @Nullable Object owner) {
    this.owner = owner;
    CApi c = Linkage.api();
    this.type = type;
    this.pointer = pointer;
    this.rows = rows;
    data = c.vectorGetData(pointer);
    validity = c.vectorGetValidity(pointer);
    width = type.valueBytes();
    isString = type.hasStringForm();
    children = new Vector[type.children().size() + 1];
  }

  /** The column's type. */
  public LogicalType type() {
    return type;
  }

  /** Number of values that may be read. */
  public int rows() {
    return rows;
  }

  /** Whether no value is NULL for certain: {@link #isNull(int)} need not be asked. */
  public boolean hasNoNulls() {
    return validity == 0;
  }

  /** Whether the value is NULL. */
  public boolean isNull(int row) {
    check(row);
    return validity != 0 && (Memory.getLong(validity + (row >>> 6) * 8L) & 1L << row) == 0;
  }

  /** BOOLEAN. */
  public boolean getBoolean(int row) {
    check(row, 1);
    return Memory.getByte(data + row) != 0;
  }

  /** TINYINT, UTINYINT. */
  public byte getByte(int row) {
    check(row, 1);
    return Memory.getByte(data + row);
  }

  /** SMALLINT, USMALLINT, DECIMAL of up to 4 digits (unscaled). */
  public short getShort(int row) {
    check(row, 2);
    return Memory.getShort(data + row * 2L);
  }

  /** INTEGER, UINTEGER, DATE (days since 1970-01-01), DECIMAL of up to 9 digits. */
  public int getInt(int row) {
    check(row, 4);
    return Memory.getInt(data + row * 4L);
  }

  /**
   * BIGINT, UBIGINT, TIME (microseconds), TIMESTAMP and TIMESTAMP_TZ (microseconds since 1970-01-01
   * UTC; the extreme values are infinities), TIME_TZ (bits), DECIMAL of up to 18 digits.
   */
  public long getLong(int row) {
    check(row, 8);
    return Memory.getLong(data + row * 8L);
  }

  /** FLOAT. */
  public float getFloat(int row) {
    check(row, 4);
    return Memory.getFloat(data + row * 4L);
  }

  /** DOUBLE. */
  public double getDouble(int row) {
    check(row, 8);
    return Memory.getDouble(data + row * 8L);
  }

  /** Lower half of HUGEINT, UHUGEINT, DECIMAL above 18 digits, UUID. */
  public long getHugeLow(int row) {
    check(row, 16);
    return Memory.getLong(data + row * 16L);
  }

  /** Upper half of HUGEINT, UHUGEINT, DECIMAL above 18 digits. */
  public long getHugeHigh(int row) {
    check(row, 16);
    return Memory.getLong(data + row * 16L + 8);
  }

  /**
   * Most significant half of a UUID in its usual order; the other one is {@link #getHugeLow(int)}.
   */
  public long getUuidHigh(int row) {
    return getHugeHigh(row) ^ Long.MIN_VALUE;
  }

  /** DECIMAL of up to 18 digits, unscaled, whatever its width. */
  public long getDecimal(int row) {
    int width = type.width();
    return width <= 4 ? getShort(row) : width <= 9 ? getInt(row) : getLong(row);
  }

  /** Months of an INTERVAL. */
  public int getIntervalMonths(int row) {
    check(row, 16);
    return Memory.getInt(data + row * 16L);
  }

  /** Days of an INTERVAL. */
  public int getIntervalDays(int row) {
    check(row, 16);
    return Memory.getInt(data + row * 16L + 4);
  }

  /** Microseconds of an INTERVAL. */
  public long getIntervalMicros(int row) {
    check(row, 16);
    return Memory.getLong(data + row * 16L + 8);
  }

  /** Index of an ENUM value's label in {@link LogicalType#names()}. */
  public int getEnumIndex(int row) {
    check(row);
    return switch (type.valueBytes()) {
      case 1 -> Memory.getByte(data + row) & 0xFF;
      case 2 -> Memory.getShort(data + row * 2L) & 0xFFFF;
      default -> Memory.getInt(data + row * 4L);
    };
  }

  /** Bytes of a VARCHAR (UTF-8), BLOB, BIT, BIGNUM, GEOMETRY. */
  public int stringLength(int row) {
    checkString(row);
    return Memory.getInt(data + row * 16L);
  }

  /**
   * Copies the bytes of a VARCHAR, BLOB, BIT or BIGNUM and returns their number. Where {@code
   * target} has the room, up to 12 bytes from {@code at} on may be overwritten even if the string
   * is shorter.
   */
  public int copyString(int row, byte[] target, int at) {
    checkString(row);
    long entry = data + row * 16L;
    int length = Memory.getInt(entry);
    if (length > INLINED) {
      if (isNull(row)) {
        throw new IllegalStateException("The string is NULL"); // its pointer leads nowhere
      }
      Memory.copyOut(Memory.getLong(entry + 8), target, at, length);
      Reference.reachabilityFence(this);
    } else if (target.length - at >= INLINED) {
      LONG.set(target, at, Memory.getLong(entry + 4));
      INT.set(target, at + 8, Memory.getInt(entry + 12));
    } else {
      Memory.copyOut(entry + 4, target, at, length);
    }
    return length;
  }

  /** The text of a VARCHAR. */
  public String getString(int row) {
    return new String(getBytes(row), StandardCharsets.UTF_8);
  }

  /** The bytes of a VARCHAR, BLOB, BIT or BIGNUM. */
  public byte[] getBytes(int row) {
    byte[] bytes = new byte[stringLength(row)];
    copyString(row, bytes, 0);
    return bytes;
  }

  /** Index of a LIST's or MAP's first element in {@link #listChild()}. */
  public long listOffset(int row) {
    check(row, 16);
    return Memory.getLong(data + row * 16L);
  }

  /** Number of a LIST's or MAP's elements. */
  public int listLength(int row) {
    check(row, 16);
    return (int) Memory.getLong(data + row * 16L + 8);
  }

  /** The elements of all rows of a LIST; for a MAP structs of key and value. */
  public Vector listChild() {
    return child(0);
  }

  /** The elements of an ARRAY: those of row r begin at r times {@link LogicalType#width()}. */
  public Vector arrayChild() {
    return child(0);
  }

  /** A field of a STRUCT, or key (0) and value (1) of a MAP's elements, row by row. */
  public Vector structChild(int index) {
    return child(index);
  }

  /** Which member of a UNION a row has, from 0. */
  public int getUnionTag(int row) {
    return child(0).getByte(row) & 0xFF;
  }

  /** The values of a UNION's member, valid in rows with that tag. */
  public Vector unionMember(int index) {
    return child(index + 1);
  }

  private Vector child(int index) {
    if (rows < 0) {
      throw closed();
    }
    Vector child = children[index];
    if (child == null) {
      child = openChild(index);
      children[index] = child;
    }
    return child;
  }

  private Vector openChild(int index) {
    CApi c = Linkage.api();
    return switch (type.id()) {
      case LIST ->
          new Vector(
              c.listVectorGetChild(pointer),
              type.children().getFirst(),
              Math.toIntExact(c.listVectorGetSize(pointer)),
              owner);
      case MAP ->
          new Vector(
              c.listVectorGetChild(pointer),
              NativeTypes.mapEntry(type),
              Math.toIntExact(c.listVectorGetSize(pointer)),
              owner);
      case ARRAY ->
          new Vector(
              c.arrayVectorGetChild(pointer),
              type.children().getFirst(),
              Math.multiplyExact(rows, type.width()),
              owner);
      case STRUCT ->
          new Vector(
              c.structVectorGetChild(pointer, index), type.children().get(index), rows, owner);
      case UNION ->
          new Vector(
              c.structVectorGetChild(pointer, index),
              index == 0 ? LogicalType.of(TypeId.UTINYINT) : type.children().get(index - 1),
              rows,
              owner);
      default -> throw new IllegalStateException(type.id() + " has no child vectors");
    };
  }

  /**
   * Address of the first value; valid as long as the chunk, for readers that know the type's
   * layout.
   */
  public long dataAddress() {
    return data;
  }

  /**
   * Address of the validity mask, a bit a row, set for values that are not NULL; 0 when no value is
   * NULL.
   */
  public long validityAddress() {
    return validity;
  }

  /** Makes every later access fail. */
  void invalidate() {
    rows = -1;
    for (Vector child : children) {
      if (child != null) {
        child.invalidate();
      }
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
      return closed();
    }
    return row < 0 || row >= rows
        ? new IndexOutOfBoundsException("row " + row + " of " + rows)
        : new IllegalStateException(type + " has no " + kind + " values");
  }

  private void check(int row) {
    if (row < 0 || row >= rows) {
      throw refused(row, "");
    }
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("Chunk is closed");
  }
}
