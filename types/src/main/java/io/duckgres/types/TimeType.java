package io.duckgres.types;

/** time: microseconds since midnight, 24:00:00 included. */
public final class TimeType {
  private TimeType() {}

  public static void writeText(ByteWriter out, long micros) {
    byte[] target = out.ensure(16);
    out.position(DateTimeText.writeTime(target, out.position(), micros));
  }

  public static void writeBinary(ByteWriter out, long micros) {
    out.writeLong(micros);
  }

  /** Throws 22008 outside a day. */
  public static long parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 8);
    return check(BigEndian.getLong(buf, off));
  }

  static long check(long micros) {
    if (micros < 0 || micros > TimestampType.MICROS_PER_DAY) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "time out of range");
    }
    return micros;
  }

  /** Microseconds since midnight; a date or zone in the text is read and ignored. */
  public static long parseText(byte[] buf, int off, int len, TextSettings settings) {
    return parseText(buf, off, len, settings, TimestampType.now());
  }

  /**
   * @param now what "now" is, in microseconds since 1970-01-01 UTC
   */
  public static long parseText(byte[] buf, int off, int len, TextSettings settings, long now) {
    long iso = IsoInput.time(buf, off, len);
    if (iso != IsoInput.OTHER) {
      return iso;
    }
    DateTimeInput input = new DateTimeInput("time", TextInput.string(buf, off, len), settings, now);
    input.read(true);
    if (input.special == DateTimeInput.Special.NOW) {
      long local = TimestampType.parseText(buf, off, len, settings, now);
      return Math.floorMod(local, TimestampType.MICROS_PER_DAY);
    }
    return input.timeMicros;
  }
}
