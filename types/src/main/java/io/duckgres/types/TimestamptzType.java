package io.duckgres.types;

/** timestamptz: microseconds since 1970-01-01 00:00 UTC; infinities as in {@link TimestampType}. */
public final class TimestamptzType {
  private TimestamptzType() {}

  /** Printed in the zone of the settings. */
  public static void writeText(ByteWriter out, long micros, TextSettings settings) {
    if (TimestampType.writeInfinity(out, micros)) {
      return;
    }
    long second = Math.floorDiv(micros, TimestampType.MICROS_PER_SECOND);
    int offset = settings.offsets().offsetAt(second);
    long local = micros + offset * TimestampType.MICROS_PER_SECOND;
    if (offset != 0 && (local ^ micros) < 0 && (local > 0) != (offset > 0) == (micros > 0)) {
      local = micros; // at the very end of the range: print in UTC rather than wrap
    }
    String abbreviation =
        settings.dateStyle() == DateStyle.ISO ? "" : settings.offsets().abbreviationAt(second);
    TimestampType.write(out, local, settings, true, offset, abbreviation);
  }

  public static void writeBinary(ByteWriter out, long micros) {
    TimestampType.writeBinary(out, micros);
  }

  public static long parseBinary(byte[] buf, int off, int len) {
    return TimestampType.parseBinary(buf, off, len);
  }
}
