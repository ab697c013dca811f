package io.duckgres.types;

/** interval: months, days and microseconds apart; the engine holds it as PostgreSQL does. */
public final class IntervalType {
  private IntervalType() {}

  public static void writeText(
      ByteWriter out, int months, int days, long micros, TextSettings settings) {
    IntervalText.write(out, months, days, micros, settings.intervalStyle());
  }

  public static void writeBinary(ByteWriter out, int months, int days, long micros) {
    out.writeLong(micros);
    out.writeInt(days);
    out.writeInt(months);
  }

  /** The three parts of a parsed value. */
  public record Value(int months, int days, long micros) {}

  public static Value parseBinary(byte[] buf, int off, int len) {
    TextInput.checkBinaryLength(len, 16);
    return new Value(
        BigEndian.getInt(buf, off + 12),
        BigEndian.getInt(buf, off + 8),
        BigEndian.getLong(buf, off));
  }

  /** Takes all input forms, whatever the settings: words, SQL, ISO 8601. */
  public static Value parseText(byte[] buf, int off, int len, TextSettings settings) {
    return new IntervalInput(TextInput.string(buf, off, len), settings, IntervalRange.ANY).read();
  }

  /**
   * As interval_in() with a type modifier: the range tells what a number without unit counts.
   *
   * @param typmod -1 for none
   */
  public static Value parseText(String text, TextSettings settings, int typmod) {
    IntervalRange range = IntervalRange.ofTypmod(typmod);
    return range.adjust(new IntervalInput(text, settings, range).read());
  }
}
