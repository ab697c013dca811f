package io.duckgres.engine;

/**
 * DuckDB's TIME WITH TIME ZONE in 64 bits: 40 bits of microseconds since midnight, then 24 bits
 * that hold {@code 57599 - offset}, so that equal instants sort by descending offset.
 */
public final class TimeTz {
  private static final int OFFSET_BITS = 24;
  private static final int MAX_OFFSET = 16 * 60 * 60 - 1;

  private TimeTz() {}

  /** Packs microseconds since midnight and seconds east of UTC. */
  public static long bits(long micros, int offsetSeconds) {
    return micros << OFFSET_BITS | (MAX_OFFSET - offsetSeconds) & 0xFFFFFF;
  }

  /** Microseconds since midnight, local time. */
  public static long micros(long bits) {
    return bits >>> OFFSET_BITS;
  }

  /** Seconds east of UTC. */
  public static int offsetSeconds(long bits) {
    return MAX_OFFSET - (int) (bits & 0xFFFFFF);
  }
}
