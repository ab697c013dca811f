package io.duckgres.types;

/** The parts of an interval while it is read, with fractions carried down. */
final class IntervalFields {
  private final String input;
  private long months;
  private long days;
  private long micros;

  IntervalFields(String input) {
    this.input = input;
  }

  /** Adds a number of units; the fraction of a larger unit goes to smaller ones. */
  void add(IntervalInput.Unit unit, long whole, double fraction) {
    try {
      switch (unit) {
        case MICROSECOND -> addMicros(whole, 1, fraction);
        case MILLISECOND -> addMicros(whole, 1000, fraction);
        case SECOND -> addMicros(whole, 1_000_000, fraction);
        case MINUTE -> addMicros(whole, 60_000_000, fraction);
        case HOUR -> addMicros(whole, 3_600_000_000L, fraction);
        case DAY -> {
          days = Math.addExact(days, whole);
          addFractionOfDays(fraction);
        }
        case WEEK -> {
          days = Math.addExact(days, Math.multiplyExact(whole, 7));
          addFractionOfDays(fraction * 7);
        }
        case MONTH -> {
          months = Math.addExact(months, whole);
          addFractionOfDays(fraction * 30);
        }
        case YEAR -> addYears(whole, 1, fraction);
        case DECADE -> addYears(whole, 10, fraction);
        case CENTURY -> addYears(whole, 100, fraction);
        case MILLENNIUM -> addYears(whole, 1000, fraction);
      }
    } catch (ArithmeticException e) {
      throw overflow(SqlState.INTERVAL_FIELD_OVERFLOW, "interval");
    }
  }

  private void addMicros(long whole, long size, double fraction) {
    long added = Math.addExact(Math.multiplyExact(whole, size), (long) Math.rint(fraction * size));
    micros = Math.addExact(micros, added);
  }

  private void addFractionOfDays(double fraction) {
    long whole = (long) fraction;
    days = Math.addExact(days, whole);
    addMicros(0, TimestampType.MICROS_PER_DAY, fraction - whole);
  }

  private void addYears(long whole, int size, double fraction) {
    months = Math.addExact(months, Math.multiplyExact(whole, size * 12L));
    months = Math.addExact(months, (long) Math.rint(fraction * size * 12));
  }

  void negate() {
    months = -months;
    days = -days;
    micros = -micros;
  }

  /** SQL standard: one minus in front holds for all parts. */
  void makeNegative() {
    months = -Math.abs(months);
    days = -Math.abs(days);
    micros = -Math.abs(micros);
  }

  IntervalType.Value value() {
    if (months != (int) months || days != (int) days) {
      throw overflow(SqlState.INTERVAL_FIELD_OVERFLOW, "interval");
    }
    return new IntervalType.Value((int) months, (int) days, micros);
  }

  long parseLong(String digits) {
    if (digits.isEmpty()) {
      throw badFormat();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!DateTimeTokens.isDigit(digits.charAt(i))) {
        throw badFormat();
      }
    }
    if (digits.length() > 18) {
      throw overflow(SqlState.INTERVAL_FIELD_OVERFLOW, "interval");
    }
    return Long.parseLong(digits);
  }

  double parseDouble(String text) {
    int digits = 0;
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '.') {
        points++;
      } else if (DateTimeTokens.isDigit(text.charAt(i))) {
        digits++;
      } else {
        throw badFormat();
      }
    }
    if (digits == 0 || points > 1) {
      throw badFormat();
    }
    return Double.parseDouble(text);
  }

  PgError badFormat() {
    return PgError.error(
        SqlState.INVALID_DATETIME_FORMAT,
        "invalid input syntax for type interval: \"" + input + "\"");
  }

  PgError overflow(SqlState state, String kind) {
    return PgError.error(state, kind + " field value out of range: \"" + input + "\"");
  }
}
