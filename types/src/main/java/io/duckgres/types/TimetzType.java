package io.duckgres.types;

/** timetz: local microseconds since midnight and seconds east of UTC. */
public final class TimetzType {
  private TimetzType() {}

  public static void writeText(ByteWriter out, long micros, int offset) {
    byte[] target = out.ensure(32);
    int at = DateTimeText.writeTime(target, out.position(), micros);
    out.position(DateTimeText.writeOffset(target, at, offset));
  }

  /** The wire counts the offset westwards. */
  public static void writeBinary(ByteWriter out, long micros, int offset) {
    out.writeLong(micros);
    out.writeInt(-offset);
  }

  /** Time and offset east of UTC in seconds. */
  public record Value(long micros, int offset) {}

  public static Value parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 12);
    long micros = TimeType.check(BigEndian.getLong(buf, off));
    int west = BigEndian.getInt(buf, off + 8);
    if (Math.abs((long) west) >= 16 * 3600) {
      throw PgError.error(
          SqlState.INVALID_TIME_ZONE_DISPLACEMENT_VALUE, "time zone displacement out of range");
    }
    return new Value(micros, -west);
  }

  /** Without a zone in the text that of the settings counts, today if the text has no date. */
  public static Value parseText(byte[] buf, int off, int len, TextSettings settings) {
    return parseText(buf, off, len, settings, TimestampType.now());
  }

  /**
   * @param now what "now" is, in microseconds since 1970-01-01 UTC
   */
  public static Value parseText(byte[] buf, int off, int len, TextSettings settings, long now) {
    String text = TextInput.string(buf, off, len);
    DateTimeInput input = new DateTimeInput("time with time zone", text, settings, now);
    input.read(true);
    long nowSecond = Math.floorDiv(now, TimestampType.MICROS_PER_SECOND);
    if (input.special == DateTimeInput.Special.NOW) {
      int offset = settings.offsets().offsetAt(nowSecond);
      long micros = now + offset * TimestampType.MICROS_PER_SECOND;
      return new Value(Math.floorMod(micros, TimestampType.MICROS_PER_DAY), offset);
    }
    if (input.hasOffset) {
      return new Value(input.timeMicros, input.offset);
    }
    boolean dated = input.has(DateTimeInput.DATE);
    ZoneOffsets zone = input.zone == null ? settings.offsets() : input.zone;
    long days = dated ? input.days : Math.floorDiv(nowSecond + zone.offsetAt(nowSecond), 86_400L);
    long local = days * 86_400 + input.timeMicros / TimestampType.MICROS_PER_SECOND;
    return new Value(input.timeMicros, zone.offsetOfLocal(local));
  }
}
