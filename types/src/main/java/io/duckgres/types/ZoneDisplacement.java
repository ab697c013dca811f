package io.duckgres.types;

import java.util.function.Supplier;

/** Offsets from UTC in numbers: {@code +hh}, {@code +hhmm}, {@code +hh:mm[:ss]}. */
final class ZoneDisplacement {
  private ZoneDisplacement() {}

  /**
   * Seconds east of UTC, as DecodeTimezone() reads them.
   *
   * @param text sign and digits
   * @param input the whole input, for the error's text
   * @param badFormat what to throw for another form
   * @throws PgError 22009 beyond 15:59:59
   */
  static int parse(String text, String input, Supplier<PgError> badFormat) {
    String[] parts = text.substring(1).split(":", -1);
    if (parts.length > 3) {
      throw badFormat.get();
    }
    long hours = number(parts[0], badFormat);
    long minutes = parts.length > 1 ? numberOrZero(parts[1], badFormat) : 0;
    long seconds = parts.length > 2 ? numberOrZero(parts[2], badFormat) : 0;
    if (parts.length == 1 && text.length() > 3) {
      minutes = hours % 100;
      hours /= 100;
    }
    if (hours > 15 || minutes > 59 || seconds > 59) {
      throw PgError.error(
          SqlState.INVALID_TIME_ZONE_DISPLACEMENT_VALUE,
          "time zone displacement out of range: \"" + input + "\"");
    }
    int east = (int) ((hours * 60 + minutes) * 60 + seconds);
    return text.charAt(0) == '-' ? -east : east;
  }

  private static long numberOrZero(String digits, Supplier<PgError> badFormat) {
    return digits.isEmpty() ? 0 : number(digits, badFormat);
  }

  private static long number(String digits, Supplier<PgError> badFormat) {
    if (digits.isEmpty() || digits.length() > 9) {
      throw badFormat.get();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!DateTimeTokens.isDigit(digits.charAt(i))) {
        throw badFormat.get();
      }
    }
    return Long.parseLong(digits);
  }
}
