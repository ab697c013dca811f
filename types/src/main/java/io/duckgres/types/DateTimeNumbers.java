package io.duckgres.types;

/** The digits inside date and time input; how a wrong one is reported is the input's own. */
abstract sealed class DateTimeNumbers permits DateTimeInput {

  /** The text as a whole is no date or time. */
  abstract PgError badFormat();

  /** A number in it is too large for any field. */
  abstract PgError fieldOverflow();

  /** Microseconds of {@code .5}, rounded. */
  final long fraction(String text) {
    for (int i = 1; i < text.length(); i++) {
      if (!DateTimeTokens.isDigit(text.charAt(i))) {
        throw badFormat();
      }
    }
    return text.length() == 1 ? 0 : (long) Math.rint(Double.parseDouble("0" + text) * 1e6);
  }

  final long parseOrZero(String digits) {
    return digits.isEmpty() ? 0 : parseLong(digits);
  }

  final long parseLong(String digits) {
    if (digits.isEmpty()) {
      throw badFormat();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (!DateTimeTokens.isDigit(digits.charAt(i))) {
        throw badFormat();
      }
    }
    if (digits.length() > 9) {
      throw fieldOverflow();
    }
    return Long.parseLong(digits);
  }
}
