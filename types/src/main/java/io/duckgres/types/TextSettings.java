package io.duckgres.types;

import io.duckgres.types.encoding.Encoding;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

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
 * @param encoding client_encoding; null where text is UTF-8 as it is
 */
public record TextSettings(
    DateStyle dateStyle,
    DateOrder dateOrder,
    IntervalStyle intervalStyle,
    ByteaOutput byteaOutput,
    int extraFloatDigits,
    ZoneId timeZone,
    ZoneOffsets offsets,
    @Nullable Encoding encoding) {

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
        new ZoneOffsets(timeZone),
        null);
  }

  public TextSettings withDateStyle(DateStyle style, DateOrder order) {
    return new TextSettings(
        style, order, intervalStyle, byteaOutput, extraFloatDigits, timeZone, offsets, encoding);
  }

  public TextSettings withIntervalStyle(IntervalStyle value) {
    return new TextSettings(
        dateStyle, dateOrder, value, byteaOutput, extraFloatDigits, timeZone, offsets, encoding);
  }

  public TextSettings withByteaOutput(ByteaOutput value) {
    return new TextSettings(
        dateStyle, dateOrder, intervalStyle, value, extraFloatDigits, timeZone, offsets, encoding);
  }

  public TextSettings withExtraFloatDigits(int value) {
    return new TextSettings(
        dateStyle, dateOrder, intervalStyle, byteaOutput, value, timeZone, offsets, encoding);
  }

  public TextSettings withTimeZone(ZoneId zone) {
    return of(dateStyle, dateOrder, intervalStyle, byteaOutput, extraFloatDigits, zone)
        .withEncoding(encoding);
  }

  public TextSettings withEncoding(@Nullable Encoding value) {
    return new TextSettings(
        dateStyle,
        dateOrder,
        intervalStyle,
        byteaOutput,
        extraFloatDigits,
        timeZone,
        offsets,
        value);
  }
}
