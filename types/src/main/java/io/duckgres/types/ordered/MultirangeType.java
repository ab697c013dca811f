package io.duckgres.types.ordered;

import io.duckgres.types.BigEndian;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.duckgres.types.TextSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A multirange type. In binary: the number of ranges, then each with its length before it. */
public final class MultirangeType implements OrderedType {
  private final RangeKind kind;

  MultirangeType(RangeKind kind) {
    this.kind = kind;
  }

  /** A value out of its bytes. */
  public static List<Range> read(RangeKind kind, byte[] key) {
    return RangeKeys.ranges(key, kind == RangeKind.NUM);
  }

  /** A value's bytes; the ranges are {@link Multiranges#canonical}. */
  public static byte[] key(List<Range> ranges) {
    return RangeKeys.of(ranges);
  }

  /** What numrange values compare by, whatever scales their numbers were written in. */
  public static byte[] comparable(byte[] key, boolean multirange) {
    return RangeKeys.comparable(key, multirange);
  }

  @Override
  public byte[] parse(String text, TextSettings settings) {
    List<Range> ranges = new ArrayList<>();
    for (String part : new MultirangeText(text).parts()) {
      ranges.add(RangeText.parse(kind, part, settings));
    }
    return key(Multiranges.canonical(ranges));
  }

  @Override
  public String text(byte[] key, TextSettings settings) {
    return read(kind, key).stream()
        .map(range -> RangeText.write(kind, range, settings))
        .collect(Collectors.joining(",", "{", "}"));
  }

  @Override
  public byte[] receive(byte[] buf, int off, int len) {
    if (len < Integer.BYTES) {
      throw incorrect();
    }
    int count = BigEndian.getInt(buf, off);
    int at = off + Integer.BYTES;
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (at + Integer.BYTES > off + len) {
        throw incorrect();
      }
      int size = BigEndian.getInt(buf, at);
      at += Integer.BYTES;
      if (size < 0 || size > off + len - at) {
        throw incorrect();
      }
      ranges.add(RangeType.receive(kind, buf, at, size));
      at += size;
    }
    return key(Multiranges.canonical(ranges));
  }

  private static PgError incorrect() {
    return PgError.error(SqlState.PROTOCOL_VIOLATION, "insufficient data left in message");
  }

  @Override
  public void send(ByteWriter out, byte[] key) {
    List<Range> ranges = read(kind, key);
    out.writeInt(ranges.size());
    for (Range range : ranges) {
      int start = out.position();
      out.writeInt(0);
      RangeType.send(kind, out, range);
      out.setInt(start, out.position() - start - Integer.BYTES);
    }
  }
}
