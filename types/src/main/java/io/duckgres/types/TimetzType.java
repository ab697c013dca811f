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
}
