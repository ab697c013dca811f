package io.duckgres.types;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * String constants of date and time types that mean the same in every session: read once, whatever
 * DateStyle, IntervalStyle and TimeZone are.
 */
public final class DateTimeConstant {
  private static final Pattern CLOCK =
      Pattern.compile("(?i)(?<![a-z])(now|today|tomorrow|yesterday)(?![a-z])");

  /** Sessions that differ in all that input depends on. */
  private static final List<TextSettings> SESSIONS =
      List.of(
          session(DateOrder.MDY, IntervalStyle.POSTGRES, 0),
          session(DateOrder.DMY, IntervalStyle.SQL_STANDARD, -18_000),
          session(DateOrder.YMD, IntervalStyle.POSTGRES, 20_700));

  private DateTimeConstant() {}

  private static TextSettings session(DateOrder order, IntervalStyle style, int offset) {
    return TextSettings.of(
        DateStyle.ISO, order, style, ByteaOutput.HEX, 1, ZoneOffset.ofTotalSeconds(offset));
  }

  /** Whether a text depends on the clock: it has "now", "today" and their like. */
  public static boolean isRelative(String text) {
    return CLOCK.matcher(text).find();
  }

  /**
   * The constant in ISO form, to be read in any session; null when sessions would differ.
   *
   * @param oid of date, time, timetz, timestamp, timestamptz or interval
   * @param typmod the type's modifier, -1 for none
   * @throws PgError 22007, 22008, 22009, 22023 when all sessions refuse it alike
   */
  public static @Nullable String portable(int oid, String text, int typmod) {
    if (isRelative(text)) {
      return null;
    }
    String first = null;
    PgError error = null;
    for (int i = 0; i < SESSIONS.size(); i++) {
      String value = null;
      PgError refusal = null;
      try {
        value = iso(oid, text, typmod, SESSIONS.get(i));
      } catch (PgError e) {
        refusal = e;
      }
      if (i == 0) {
        first = value;
        error = refusal;
      } else if (!same(first, value) || !sameError(error, refusal)) {
        return null;
      }
    }
    if (error != null) {
      throw error;
    }
    return first;
  }

  private static boolean same(@Nullable String a, @Nullable String b) {
    return a == null ? b == null : a.equals(b);
  }

  private static boolean sameError(@Nullable PgError a, @Nullable PgError b) {
    return a == null || b == null ? a == b : a.message().equals(b.message());
  }

  private static String iso(int oid, String text, int typmod, TextSettings settings) {
    byte[] buf = text.getBytes(StandardCharsets.UTF_8);
    TextSettings plain = SESSIONS.getFirst();
    ByteWriter out = new ByteWriter(40);
    switch (oid) {
      case Oids.DATE ->
          DateType.writeText(out, DateType.parseText(buf, 0, buf.length, settings), plain);
      case Oids.TIME -> {
        long micros = TimeType.parseText(buf, 0, buf.length, settings);
        TimeType.writeText(out, SecondPrecision.round(micros, digits(typmod)));
      }
      case Oids.TIMETZ -> {
        TimetzType.Value value = TimetzType.parseText(buf, 0, buf.length, settings);
        TimetzType.writeText(
            out, SecondPrecision.round(value.micros(), digits(typmod)), value.offset());
      }
      case Oids.TIMESTAMP -> {
        long micros = TimestampType.parseText(buf, 0, buf.length, settings);
        TimestampType.writeText(out, SecondPrecision.roundTimestamp(micros, digits(typmod)), plain);
      }
      case Oids.TIMESTAMPTZ -> {
        long micros = TimestamptzType.parseText(buf, 0, buf.length, settings);
        TimestamptzType.writeText(
            out, SecondPrecision.roundTimestamp(micros, digits(typmod)), plain);
      }
      case Oids.INTERVAL -> {
        IntervalType.Value value = IntervalType.parseText(text, settings, typmod);
        IntervalType.writeText(out, value.months(), value.days(), value.micros(), plain);
      }
      default -> throw new IllegalArgumentException("not a date or time type: " + oid);
    }
    return new String(out.array(), 0, out.position(), StandardCharsets.UTF_8);
  }

  private static int digits(int typmod) {
    return typmod < 0 ? 6 : Math.min(typmod, 6);
  }
}
