package io.duckgres.types;

/**
 * date: days since 1970-01-01; {@link Integer#MAX_VALUE} is infinity, its negative and {@link
 * Integer#MIN_VALUE} are -infinity.
 */
public final class DateType {
  /** PostgreSQL counts from 2000-01-01. */
  static final int PG_EPOCH_DAYS = 10_957;

  private DateType() {}

  public static void writeText(ByteWriter out, int days, TextSettings settings) {
    if (days == Integer.MAX_VALUE) {
      out.writeAscii("infinity");
      return;
    }
    if (days <= -Integer.MAX_VALUE) {
      out.writeAscii("-infinity");
      return;
    }
    byte[] target = out.ensure(24);
    long date = CivilDate.fromDays(days);
    int at = DateTimeText.writeDate(target, out.position(), date, settings);
    out.position(DateTimeText.writeEra(target, at, date));
  }

  public static void writeBinary(ByteWriter out, int days) {
    if (days == Integer.MAX_VALUE) {
      out.writeInt(Integer.MAX_VALUE);
    } else if (days <= -Integer.MAX_VALUE) {
      out.writeInt(Integer.MIN_VALUE);
    } else {
      out.writeInt(Math.subtractExact(days, PG_EPOCH_DAYS));
    }
  }
}
