package io.duckgres.types;

/** Rounds microseconds to the digits that {@code time(p)}, {@code timestamp(p)} keep. */
public final class SecondPrecision {
  private SecondPrecision() {}

  /**
   * Half away from zero.
   *
   * @param digits 0 to 6
   */
  public static long round(long micros, int digits) {
    if (digits >= 6) {
      return micros;
    }
    long unit = Digits.power(6 - digits);
    long half = unit / 2;
    return micros >= 0 ? (micros + half) / unit * unit : -((-micros + half) / unit * unit);
  }

  /** A timestamp: away from PostgreSQL's epoch, 2000-01-01; infinities stay. */
  public static long roundTimestamp(long micros, int digits) {
    if (micros == Long.MAX_VALUE || micros <= -Long.MAX_VALUE) {
      return micros;
    }
    return round(micros - TimestampType.PG_EPOCH_MICROS, digits) + TimestampType.PG_EPOCH_MICROS;
  }
}
