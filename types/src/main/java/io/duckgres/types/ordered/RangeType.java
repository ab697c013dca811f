package io.duckgres.types.ordered;

import io.duckgres.types.BigEndian;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import org.jspecify.annotations.Nullable;

/** A range type. In binary: a byte of flags, then each finite bound with its length before it. */
public final class RangeType implements OrderedType {
  private static final int EMPTY = 0x01;
  private static final int LOWER_IN = 0x02;
  private static final int UPPER_IN = 0x04;
  private static final int LOWER_INFINITE = 0x08;
  private static final int UPPER_INFINITE = 0x10;

  private final RangeKind kind;

  RangeType(RangeKind kind) {
    this.kind = kind;
  }

  /** A value out of its bytes. */
  public static Range read(RangeKind kind, byte[] key) {
    return RangeKeys.range(key, kind == RangeKind.NUM);
  }

  /** A value's bytes. */
  public static byte[] key(Range range) {
    return RangeKeys.of(range);
  }

  @Override
  public byte[] parse(String text, TextSettings settings) {
    return key(RangeText.parse(kind, text, settings));
  }

  @Override
  public String text(byte[] key, TextSettings settings) {
    return RangeText.write(kind, read(kind, key), settings);
  }

  @Override
  public byte[] receive(byte[] buf, int off, int len) {
    return key(receive(kind, buf, off, len));
  }

  static Range receive(RangeKind kind, byte[] buf, int off, int len) {
    if (len < 1) {
      throw incorrect();
    }
    int flags = buf[off];
    if ((flags & EMPTY) != 0) {
      return Range.EMPTY;
    }
    int at = off + 1;
    @Nullable Object[] bounds = new @Nullable Object[2];
    for (int i = 0; i < 2; i++) {
      if ((flags & (i == 0 ? LOWER_INFINITE : UPPER_INFINITE)) != 0) {
        continue;
      }
      if (at + Integer.BYTES > off + len) {
        throw incorrect();
      }
      int size = BigEndian.getInt(buf, at);
      at += Integer.BYTES;
      if (size < 0 || size > off + len - at) {
        throw incorrect();
      }
      bounds[i] = kind.receive(buf, at, size);
      at += size;
    }
    return Range.of(kind, bounds[0], (flags & LOWER_IN) != 0, bounds[1], (flags & UPPER_IN) != 0);
  }

  private static PgError incorrect() {
    return PgError.error(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
  }

  @Override
  public void send(ByteWriter out, byte[] key) {
    send(kind, out, read(kind, key));
  }

  static void send(RangeKind kind, ByteWriter out, Range range) {
    if (range.empty()) {
      out.writeByte(EMPTY);
      return;
    }
    Object lower = range.lower().value();
    Object upper = range.upper().value();
    out.writeByte(
        (range.lower().inclusive() ? LOWER_IN : 0)
            | (range.upper().inclusive() ? UPPER_IN : 0)
            | (lower == null ? LOWER_INFINITE : 0)
            | (upper == null ? UPPER_INFINITE : 0));
    send(kind, out, lower);
    send(kind, out, upper);
  }

  private static void send(RangeKind kind, ByteWriter out, @Nullable Object bound) {
    if (bound != null) {
      int start = out.position();
      out.writeInt(0);
      kind.send(out, bound);
      out.setInt(start, out.position() - start - Integer.BYTES);
    }
  }
}
