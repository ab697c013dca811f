package io.duckgres.types;

import java.time.Instant;

/**
 * timestamp: microseconds since 1970-01-01 00:00; {@link Long#MAX_VALUE} is infinity, its negative
 * and {@link Long#MIN_VALUE} are -infinity.
 */
public final class TimestampType {
  public static final long MICROS_PER_DAY = 86_400_000_000L;
  public static final long MICROS_PER_SECOND = 1_000_000;

  /** Microseconds from 1970-01-01 to PostgreSQL's epoch, 2000-01-01. */
  public static final long PG_EPOCH_MICROS = DateType.PG_EPOCH_DAYS * MICROS_PER_DAY;

  /** The engine ends in January 294247, some decades before PostgreSQL. */
  private static final long MAX_DAYS = Long.MAX_VALUE / MICROS_PER_DAY - 1;

  private TimestampType() {}

  public static void writeText(ByteWriter out, long micros, TextSettings settings) {
    if (!writeInfinity(out, micros)) {
      write(out, micros, settings, false, 0, "");
    }
  }

  static boolean writeInfinity(ByteWriter out, long micros) {
    if (micros == Long.MAX_VALUE) {
      out.writeAscii("infinity");
      return true;
    }
    if (micros <= -Long.MAX_VALUE) {
      out.writeAscii("-infinity");
      return true;
    }
    return false;
  }

  /** Local microseconds; with a zone also its offset and, in all styles but ISO, its name. */
  static void write(
      ByteWriter out,
      long micros,
      TextSettings settings,
      boolean zoned,
      int offset,
      String abbreviation) {
    byte[] target = out.ensure(64 + abbreviation.length());
    int at = out.position();
    long days = Math.floorDiv(micros, MICROS_PER_DAY);
    long time = micros - days * MICROS_PER_DAY;
    long date = CivilDate.fromDays(days);
    if (settings.dateStyle() == DateStyle.POSTGRES) {
      boolean dayFirst = settings.dateOrder() == DateOrder.DMY;
      at = DateTimeText.writeWeekdayAndDay(target, at, days, date, dayFirst);
      target[at++] = ' ';
      at = DateTimeText.writeTime(target, at, time);
      target[at++] = ' ';
      at = DateTimeText.writeYear(target, at, date);
    } else {
      at = DateTimeText.writeDate(target, at, date, settings);
      target[at++] = ' ';
      at = DateTimeText.writeTime(target, at, time);
    }
    if (zoned && settings.dateStyle() == DateStyle.ISO) {
      at = DateTimeText.writeOffset(target, at, offset);
    } else if (zoned) {
      target[at++] = ' ';
      for (int i = 0; i < abbreviation.length(); i++) {
        target[at++] = (byte) abbreviation.charAt(i);
      }
    }
    out.position(DateTimeText.writeEra(target, at, date));
  }

  /** Throws 22008 for what lies outside PostgreSQL's range. */
  public static void writeBinary(ByteWriter out, long micros) {
    if (micros == Long.MAX_VALUE) {
      out.writeLong(Long.MAX_VALUE);
    } else if (micros <= -Long.MAX_VALUE) {
      out.writeLong(Long.MIN_VALUE);
    } else if (micros < Long.MIN_VALUE + PG_EPOCH_MICROS) {
      throw outOfRange();
    } else {
      out.writeLong(micros - PG_EPOCH_MICROS);
    }
  }

  static PgError outOfRange() {
    return PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
  }

  /** Throws 22008 for what the engine cannot hold. */
  public static long parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 8);
    long value = BigEndian.getLong(buf, off);
    if (value == Long.MAX_VALUE) {
      return value;
    }
    if (value == Long.MIN_VALUE) {
      return -Long.MAX_VALUE;
    }
    if (value >= Long.MAX_VALUE - PG_EPOCH_MICROS) {
      throw outOfRange();
    }
    return value + PG_EPOCH_MICROS;
  }

  /** Microseconds since 1970-01-01; a time zone in the text is read and ignored, as it is there. */
  public static long parseText(byte[] buf, int off, int len, TextSettings settings) {
    return parseText(buf, off, len, settings, now());
  }

  /**
   * @param now what "now" is, in microseconds since 1970-01-01 UTC
   */
  public static long parseText(byte[] buf, int off, int len, TextSettings settings, long now) {
    long iso = IsoInput.timestamp(buf, off, len);
    if (iso != IsoInput.OTHER) {
      return iso;
    }
    DateTimeInput input =
        new DateTimeInput("timestamp", TextInput.string(buf, off, len), settings, now);
    input.read(false);
    return switch (input.special) {
      case NONE -> checked(input, 0, buf, off, len);
      case INFINITY -> Long.MAX_VALUE;
      case NEGATIVE_INFINITY -> -Long.MAX_VALUE;
      case EPOCH -> 0;
      case NOW -> {
        int offset = settings.offsets().offsetAt(Math.floorDiv(now, MICROS_PER_SECOND));
        yield now + offset * MICROS_PER_SECOND;
      }
    };
  }

  /** Microseconds since 1970-01-01 UTC by the system's clock. */
  public static long now() {
    Instant now = Instant.now();
    return now.getEpochSecond() * MICROS_PER_SECOND + now.getNano() / 1000;
  }

  /** The moment read, less the offset in seconds; 22008 outside the range. */
  static long checked(DateTimeInput input, int offset, byte[] buf, int off, int len) {
    long seconds = input.days * 86_400 - offset;
    long wholeDays = Math.floorDiv(seconds + input.timeMicros / MICROS_PER_SECOND, 86_400L);
    if (wholeDays < DateType.MIN_DAYS || wholeDays > MAX_DAYS) {
      throw PgError.error(
          SqlState.DATETIME_FIELD_OVERFLOW,
          "timestamp out of range: \"" + TextInput.string(buf, off, len) + "\"");
    }
    return seconds * MICROS_PER_SECOND + input.timeMicros;
  }
}
