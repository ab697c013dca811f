package io.duckgres.functions.numeric;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A value of numeric. Immutable.
 *
 * @param finite its digits; null for NaN and the infinities
 * @param special NaN or an infinity where it is not finite
 */
public record Numeric(@Nullable BigDecimal finite, double special) implements Comparable<Numeric> {
  public static final Numeric NAN = new Numeric(null, Double.NaN);
  static final Numeric ZERO = of(BigDecimal.ZERO);

  private static final Pattern FINITE =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final int MOST_WHOLE_DIGITS = 131_072;
  private static final int MOST_SCALE = 16_383;

  public static Numeric of(BigDecimal value) {
    BigDecimal scaled = value.scale() < 0 ? value.setScale(0) : value;
    if (scaled.precision() - scaled.scale() > MOST_WHOLE_DIGITS) {
      throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
    }
    return new Numeric(scaled, 0);
  }

  /** NaN, an infinity, or zero for what a computation with them leaves finite. */
  static Numeric ofSpecial(double value) {
    return Double.isFinite(value) ? ZERO : new Numeric(null, value);
  }

  /**
   * Reads numeric's text form.
   *
   * @throws PgError 22P02 for what is none, 22003 for what is too large
   */
  public static Numeric parse(String text) {
    String image = text.strip();
    if (FINITE.matcher(image).matches()) {
      try {
        BigDecimal value =
            image.length() > LongDigits.FROM ? LongDigits.read(image) : new BigDecimal(image);
        if (value.signum() == 0 && value.scale() < 0) {
          return ZERO;
        }
        if ((long) value.precision() - value.scale() > MOST_WHOLE_DIGITS) {
          throw PgError.error(
              SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
        }
        return of(value.scale() > MOST_SCALE ? Rounding.round(value, MOST_SCALE) : value);
      } catch (NumberFormatException | ArithmeticException e) {
        throw PgError.error(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format")
            .causedBy(e);
      }
    }
    return switch (image.toLowerCase(Locale.ROOT)) {
      case "nan" -> NAN;
      case "inf", "infinity", "+inf", "+infinity" -> ofSpecial(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity" -> ofSpecial(Double.NEGATIVE_INFINITY);
      default ->
          throw PgError.error(
              SqlState.INVALID_TEXT_REPRESENTATION,
              "invalid input syntax for type numeric: \"" + text + "\"");
    };
  }

  /** Whether the text is what {@link #toString} gives: digits with no more than a sign. */
  public static boolean isNormal(byte[] text) {
    return isNormal(text, 0, text.length);
  }

  /** The same for a part of an array. */
  public static boolean isNormal(byte[] text, int from, int length) {
    int end = from + length;
    int at = length > 0 && text[from] == '-' ? from + 1 : from;
    int first = at;
    boolean zero = true;
    int point = -1;
    for (; at < end; at++) {
      if (text[at] == '.' && point < 0) {
        point = at;
      } else if (text[at] < '0' || text[at] > '9') {
        return false;
      } else {
        zero &= text[at] == '0';
      }
    }
    int whole = (point < 0 ? end : point) - first;
    return whole > 0
        && length < MOST_SCALE
        && point != end - 1
        && (whole == 1 || text[first] != '0')
        && !(zero && first > from);
  }

  /** A binary fraction by the decimal digits it is sure of. */
  public static Numeric ofDouble(double value, int digits) {
    return Double.isFinite(value)
        ? of(new BigDecimal(value).round(new MathContext(digits)).stripTrailingZeros())
        : new Numeric(null, value);
  }

  boolean isNaN() {
    return finite == null && Double.isNaN(special);
  }

  /** The finite value; {@link IllegalStateException} for another. */
  BigDecimal value() {
    BigDecimal value = finite;
    if (value == null) {
      throw new IllegalStateException("not finite");
    }
    return value;
  }

  int signum() {
    BigDecimal value = finite;
    return value != null ? value.signum() : Double.isNaN(special) ? 0 : special > 0 ? 1 : -1;
  }

  /** A stand-in that computes as this does beside what is not finite. */
  double asSpecial() {
    return finite != null ? signum() : special;
  }

  /** As PostgreSQL orders them: NaN equals itself and is the greatest. */
  @Override
  public int compareTo(Numeric other) {
    BigDecimal mine = finite;
    BigDecimal theirs = other.finite;
    if (mine != null && theirs != null) {
      return mine.compareTo(theirs);
    }
    return Double.compare(rank(), other.rank());
  }

  private double rank() {
    return finite != null ? 0 : special;
  }

  /** The text form. */
  @Override
  public String toString() {
    BigDecimal value = finite;
    return value != null
        ? value.toPlainString()
        : Double.isNaN(special) ? "NaN" : special > 0 ? "Infinity" : "-Infinity";
  }
}
