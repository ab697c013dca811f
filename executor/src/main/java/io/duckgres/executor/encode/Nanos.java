package io.duckgres.executor.encode;

import io.duckgres.types.ByteWriter;
import io.duckgres.types.DateStyle;
import io.duckgres.types.TextSettings;
import io.duckgres.types.TimestampType;

/** Text of the engine's nanosecond types: PostgreSQL's form, with up to nine fraction digits. */
final class Nanos {
  private Nanos() {}

  static void writeTimestamp(ByteWriter out, long nanos, TextSettings settings) {
    if (EngineTimes.isInfinite(nanos)) {
      TimestampType.writeText(out, nanos, settings);
      return;
    }
    // only in style ISO, without an era (the range ends in 1677 and 2262), is the fraction last
    TimestampType.writeText(out, Math.floorDiv(nanos, 1000), settings);
    if (settings.dateStyle() != DateStyle.POSTGRES) {
      appendDigits(out, nanos);
    }
  }

  /** Three more digits behind a text that ends with microseconds (trailing zeros cut). */
  static void appendDigits(ByteWriter out, long nanos) {
    int digits = (int) Math.floorMod(nanos, 1000L);
    if (digits == 0) {
      return;
    }
    long micros = Math.floorMod(Math.floorDiv(nanos, 1000L), 1_000_000L);
    if (micros == 0) {
      out.writeByte('.');
      out.writeAscii("000000");
    } else {
      for (long m = micros; m % 10 == 0; m /= 10) {
        out.writeByte('0');
      }
    }
    out.writeByte('0' + digits / 100);
    if (digits % 100 != 0) {
      out.writeByte('0' + digits / 10 % 10);
      if (digits % 10 != 0) {
        out.writeByte('0' + digits % 10);
      }
    }
  }
}
