package io.duckgres.types;

/** An interval in the four styles of IntervalStyle; one object per style's state, none is kept. */
final class IntervalText {
  private IntervalText() {}

  static void write(ByteWriter out, int months, int days, long micros, IntervalStyle style) {
    int years = months / 12;
    int restMonths = months % 12;
    long hours = micros / 3_600_000_000L;
    int minutes = (int) (micros / 60_000_000 % 60);
    int second = (int) (micros % 60_000_000); // in microseconds
    switch (style) {
      case POSTGRES -> postgres(out, years, restMonths, days, micros);
      case POSTGRES_VERBOSE -> verbose(out, years, restMonths, days, hours, minutes, second);
      case SQL_STANDARD -> sqlStandard(out, years, restMonths, days, micros);
      case ISO_8601 -> iso(out, years, restMonths, days, hours, minutes, second);
    }
  }

  private static void postgres(ByteWriter out, int years, int months, int days, long micros) {
    int start = out.position();
    boolean before = postgresPart(out, start, false, years, "year");
    before = postgresPart(out, start, before, months, "mon");
    before = postgresPart(out, start, before, days, "day");
    if (micros != 0 || out.position() == start) {
      if (out.position() > start) {
        out.writeByte(' ');
      }
      if (micros < 0) {
        out.writeByte('-');
      } else if (before) {
        out.writeByte('+');
      }
      clock(out, micros, 2);
    }
  }

  /**
   * A positive part after a negative one carries its sign; returns whether the last was negative.
   */
  private static boolean postgresPart(
      ByteWriter out, int start, boolean before, int value, String unit) {
    if (value == 0) {
      return before;
    }
    if (out.position() > start) {
      out.writeByte(' ');
    }
    if (before && value > 0) {
      out.writeByte('+');
    }
    IntegerText.write(out, value);
    out.writeByte(' ');
    out.writeAscii(unit);
    if (value != 1) {
      out.writeByte('s');
    }
    return value < 0;
  }

  /** {@code h:mm:ss[.f]} of the magnitude, hours at least this wide. */
  private static void clock(ByteWriter out, long micros, int hourDigits) {
    long magnitude = Math.abs(micros); // MIN_VALUE stays negative and divides right below
    long hours = Math.abs(micros / 3_600_000_000L);
    int rest = (int) Math.abs(micros / 1_000_000 % 3600);
    byte[] target = out.ensure(40);
    int at = out.position();
    int end = at + Math.max(hourDigits, Digits.count(hours));
    Digits.fill(target, at, end, hours);
    target[end] = ':';
    at = Digits.two(target, end + 1, rest / 60);
    target[at] = ':';
    at = Digits.two(target, at + 1, rest % 60);
    out.position(Digits.fraction(target, at, (int) Math.abs(magnitude % 1_000_000)));
  }

  private static void verbose(
      ByteWriter out, int years, int months, int days, long hours, int minutes, int second) {
    out.writeByte('@');
    int first =
        years != 0
            ? years
            : months != 0
                ? months
                : days != 0
                    ? days
                    : hours != 0 ? Long.signum(hours) : minutes != 0 ? minutes : second;
    boolean ago = first < 0;
    verbosePart(out, ago, years, "year");
    verbosePart(out, ago, months, "mon");
    verbosePart(out, ago, days, "day");
    verbosePart(out, ago, hours, "hour");
    verbosePart(out, ago, minutes, "min");
    if (second != 0) {
      out.writeByte(' ');
      seconds(out, ago ? -second : second);
      out.writeAscii(Math.abs(second) == 1_000_000 ? " sec" : " secs");
    }
    if (first == 0) {
      out.writeAscii(" 0");
    }
    if (ago) {
      out.writeAscii(" ago");
    }
  }

  private static void verbosePart(ByteWriter out, boolean ago, long value, String unit) {
    if (value == 0) {
      return;
    }
    out.writeByte(' ');
    IntegerText.write(out, ago ? -value : value);
    out.writeByte(' ');
    out.writeAscii(unit);
    if ((ago ? -value : value) != 1) {
      out.writeByte('s');
    }
  }

  /** {@code [-]s[.f]} of less than a minute in microseconds. */
  private static void seconds(ByteWriter out, int micros) {
    if (micros < 0) {
      out.writeByte('-');
    }
    int magnitude = Math.abs(micros);
    IntegerText.write(out, magnitude / 1_000_000);
    byte[] target = out.ensure(8);
    out.position(Digits.fraction(target, out.position(), magnitude % 1_000_000));
  }

  private static void sqlStandard(ByteWriter out, int years, int months, int days, long micros) {
    boolean yearMonth = years != 0 || months != 0;
    boolean dayTime = days != 0 || micros != 0;
    boolean negative = years < 0 || months < 0 || days < 0 || micros < 0;
    boolean positive = years > 0 || months > 0 || days > 0 || micros > 0;
    if (!negative && !positive) {
      out.writeByte('0');
      return;
    }
    if ((negative && positive) || (yearMonth && dayTime)) {
      out.writeByte(years < 0 || months < 0 ? '-' : '+');
      yearsAndMonths(out, years, months);
      out.writeByte(' ');
      out.writeByte(days < 0 ? '-' : '+');
      IntegerText.write(out, Math.abs((long) days));
      out.writeByte(' ');
      out.writeByte(micros < 0 ? '-' : '+');
      clock(out, micros, 1);
      return;
    }
    if (negative) {
      out.writeByte('-');
    }
    if (yearMonth) {
      yearsAndMonths(out, years, months);
      return;
    }
    if (days != 0) {
      IntegerText.write(out, Math.abs((long) days));
      out.writeByte(' ');
    }
    clock(out, micros, 1);
  }

  private static void yearsAndMonths(ByteWriter out, int years, int months) {
    IntegerText.write(out, Math.abs(years));
    out.writeByte('-');
    IntegerText.write(out, Math.abs(months));
  }

  private static void iso(
      ByteWriter out, int years, int months, int days, long hours, int minutes, int second) {
    int start = out.position();
    out.writeByte('P');
    isoPart(out, years, 'Y');
    isoPart(out, months, 'M');
    isoPart(out, days, 'D');
    if (hours != 0 || minutes != 0 || second != 0) {
      out.writeByte('T');
    }
    isoPart(out, hours, 'H');
    isoPart(out, minutes, 'M');
    if (second != 0) {
      seconds(out, second);
      out.writeByte('S');
    } else if (out.position() == start + 1) {
      out.writeAscii("T0S");
    }
  }

  private static void isoPart(ByteWriter out, long value, char unit) {
    if (value != 0) {
      IntegerText.write(out, value);
      out.writeByte(unit);
    }
  }
}
