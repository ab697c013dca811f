package io.duckgres.types;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The session settings that the text form of values depends on. Immutable and thread-safe.
 *
 * @param dateStyle first half of DateStyle
 * @param dateOrder second half of DateStyle
 * @param intervalStyle IntervalStyle
 * @param byteaOutput bytea_output
 * @param extraFloatDigits extra_float_digits, -15 to 3; above 0 prints the shortest exact digits
 * @param timeZone TimeZone
 * @param offsets the same zone's offsets from UTC, for reading and printing
 */
public record TextSettings(
    DateStyle dateStyle,
    DateOrder dateOrder,
    IntervalStyle intervalStyle,
    ByteaOutput byteaOutput,
    int extraFloatDigits,
    ZoneId timeZone,
    ZoneOffsets offsets) {

  /** PostgreSQL's defaults with TimeZone UTC. */
  public static final TextSettings DEFAULT =
      of(DateStyle.ISO, DateOrder.MDY, IntervalStyle.POSTGRES, ByteaOutput.HEX, 1, ZoneOffset.UTC);

  public static TextSettings of(
      DateStyle dateStyle,
      DateOrder dateOrder,
      IntervalStyle intervalStyle,
      ByteaOutput byteaOutput,
      int extraFloatDigits,
      ZoneId timeZone) {
    return new TextSettings(
        dateStyle,
        dateOrder,
        intervalStyle,
        byteaOutput,
        extraFloatDigits,
        timeZone,
        new ZoneOffsets(timeZone));
  }

  public TextSettings withDateStyle(DateStyle style, DateOrder order) {
    return new TextSettings(
        style, order, intervalStyle, byteaOutput, extraFloatDigits, timeZone, offsets);
  }

  public TextSettings withIntervalStyle(IntervalStyle value) {
    return new TextSettings(
        dateStyle, dateOrder, value, byteaOutput, extraFloatDigits, timeZone, offsets);
  }

  public TextSettings withByteaOutput(ByteaOutput value) {
    return new TextSettings(
        dateStyle, dateOrder, intervalStyle, value, extraFloatDigits, timeZone, offsets);
  }

  public TextSettings withExtraFloatDigits(int value) {
    return new TextSettings(
        dateStyle, dateOrder, intervalStyle, byteaOutput, value, timeZone, offsets);
  }

  public TextSettings withTimeZone(ZoneId zone) {
    return of(dateStyle, dateOrder, intervalStyle, byteaOutput, extraFloatDigits, zone);
  }
}
