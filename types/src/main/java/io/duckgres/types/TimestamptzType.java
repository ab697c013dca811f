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
    long shift = offset * TimestampType.MICROS_PER_SECOND;
    long local = micros + shift;
    if (((micros ^ local) & (shift ^ local)) < 0) {
      local = micros; // at the very end of the range: print in UTC rather than wrap
      offset = 0;
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

  /** Microseconds since 1970-01-01 UTC; without a zone in the text that of the settings counts. */
  public static long parseText(byte[] buf, int off, int len, TextSettings settings) {
    return parseText(buf, off, len, settings, TimestampType.now());
  }

  /**
   * @param now what "now" is, in microseconds since 1970-01-01 UTC
   */
  public static long parseText(byte[] buf, int off, int len, TextSettings settings, long now) {
    int offsetStart = IsoInput.offsetStart(buf, off, len);
    long local = IsoInput.timestamp(buf, off, offsetStart - off);
    if (local != IsoInput.OTHER) {
      long offset =
          offsetStart == off + len
              ? settings
                  .offsets()
                  .offsetOfLocal(Math.floorDiv(local, TimestampType.MICROS_PER_SECOND))
              : IsoInput.offset(buf, offsetStart, off + len);
      if (offset != IsoInput.OTHER) {
        return local - offset * TimestampType.MICROS_PER_SECOND;
      }
    }
    DateTimeInput input =
        new DateTimeInput(
            "timestamp with time zone", TextInput.string(buf, off, len), settings, now);
    input.read(false);
    return switch (input.special) {
      case NONE -> TimestampType.checked(input, offset(input, settings), buf, off, len);
      case INFINITY -> Long.MAX_VALUE;
      case NEGATIVE_INFINITY -> -Long.MAX_VALUE;
      case EPOCH -> 0;
      case NOW -> now;
    };
  }

  private static int offset(DateTimeInput input, TextSettings settings) {
    if (input.hasOffset) {
      return input.offset;
    }
    ZoneOffsets zone = input.zone == null ? settings.offsets() : input.zone;
    return zone.offsetOfLocal(
        input.days * 86_400 + input.timeMicros / TimestampType.MICROS_PER_SECOND);
  }
}
