package io.duckgres.types;

/**
 * date: days since 1970-01-01; {@link Integer#MAX_VALUE} is infinity, its negative and {@link
 * Integer#MIN_VALUE} are -infinity.
 */
public final class DateType {
  /** PostgreSQL counts from 2000-01-01. */
  static final int PG_EPOCH_DAYS = 10_957;

  /** 4714-11-24 BC, where the Julian day count begins. */
  public static final long MIN_DAYS = -2_440_588;

  /** The end of 5874897 AD. */
  public static final long MAX_DAYS = 2_145_042_905;

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

  /** Days since 1970-01-01; throws 22007 and 22008 as date_in() does. A time is ignored. */
  public static int parseText(byte[] buf, int off, int len, TextSettings settings) {
    return parseText(buf, off, len, settings, TimestampType.now());
  }

  /**
   * @param now what "now" is, in microseconds since 1970-01-01 UTC
   */
  public static int parseText(byte[] buf, int off, int len, TextSettings settings, long now) {
    long iso = len == 10 ? IsoInput.days(buf, off, len) : IsoInput.OTHER;
    if (iso != IsoInput.OTHER) {
      return (int) iso;
    }
    DateTimeInput input = new DateTimeInput("date", TextInput.string(buf, off, len), settings, now);
    input.read(false);
    return switch (input.special) {
      case NONE -> checkRange(input.days, buf, off, len);
      case INFINITY -> Integer.MAX_VALUE;
      case NEGATIVE_INFINITY -> -Integer.MAX_VALUE;
      case EPOCH -> 0;
      case NOW -> today(settings, now);
    };
  }

  private static int today(TextSettings settings, long now) {
    long second = Math.floorDiv(now, TimestampType.MICROS_PER_SECOND);
    return (int) Math.floorDiv(second + settings.offsets().offsetAt(second), 86_400L);
  }

  private static int checkRange(long days, byte[] buf, int off, int len) {
    if (days < MIN_DAYS || days > MAX_DAYS) {
      throw PgError.error(
          SqlState.DATETIME_FIELD_OVERFLOW,
          "date out of range: \"" + TextInput.string(buf, off, len) + "\"");
    }
    return (int) days;
  }

  /** Throws 22008 outside PostgreSQL's range. */
  public static int parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 4);
    int value = BigEndian.getInt(buf, off);
    if (value == Integer.MAX_VALUE) {
      return value;
    }
    if (value == Integer.MIN_VALUE) {
      return -Integer.MAX_VALUE;
    }
    long days = (long) value + PG_EPOCH_DAYS;
    if (days < MIN_DAYS || days > MAX_DAYS) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range");
    }
    return (int) days;
  }
}
