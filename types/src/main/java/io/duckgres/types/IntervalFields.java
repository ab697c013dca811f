package io.duckgres.types;

/** The parts of an interval while it is read, with fractions carried down. */
final class IntervalFields {
  private final String input;
  private long years;
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
      throw overflow();
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
    years = Math.addExact(years, Math.multiplyExact(whole, size));
    months = Math.addExact(months, (long) Math.rint(fraction * size * 12));
  }

  void negate() {
    years = -years;
    months = -months;
    days = -days;
    micros = -micros;
  }

  /** SQL standard: one minus in front holds for all parts. */
  void makeNegative() {
    years = -Math.abs(years);
    months = -Math.abs(months);
    days = -Math.abs(days);
    micros = -Math.abs(micros);
  }

  IntervalType.Value value() {
    if (years != (int) years || months != (int) months || days != (int) days) {
      throw overflow();
    }
    long total = years * 12 + months;
    if (total != (int) total) {
      throw PgError.error(SqlState.DATETIME_FIELD_OVERFLOW, "interval out of range");
    }
    return new IntervalType.Value((int) total, (int) days, micros);
  }

  long parseOrZero(String digits) {
    return digits.isEmpty() ? 0 : parseLong(digits);
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
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw overflow();
    }
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

  PgError overflow() {
    return PgError.error(
        SqlState.INTERVAL_FIELD_OVERFLOW, "interval field value out of range: \"" + input + "\"");
  }
}
