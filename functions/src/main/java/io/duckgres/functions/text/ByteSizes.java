package io.duckgres.functions.text;

import io.duckgres.types.PgError;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes with units. */
public final class ByteSizes {
  private static final List<String> UNITS = List.of("bytes", "kB", "MB", "GB", "TB", "PB");
  private static final Pattern SIZE =
      Pattern.compile("\\s*([-+]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][-+]?\\d+)?)\\s*(.*?)\\s*");

  private ByteSizes() {}

  /** {@code pg_size_pretty()}: in the first unit that leaves fewer than five digits. */
  public static String pretty(BigDecimal size) {
    if (size.abs().compareTo(BigDecimal.valueOf(10 * 1024)) < 0) {
      return size.toPlainString() + " bytes";
    }
    // Halves are kept until the end, so that they round away from zero.
    BigInteger halves = size.toBigInteger().divide(BigInteger.valueOf(512));
    BigInteger limit = BigInteger.valueOf(20 * 1024 - 1);
    int unit = 1;
    while (unit < UNITS.size() - 1 && halves.abs().compareTo(limit) >= 0) {
      halves = halves.divide(BigInteger.valueOf(1024));
      unit++;
    }
    BigInteger rounded = halves.add(BigInteger.valueOf(halves.signum())).divide(BigInteger.TWO);
    return rounded + " " + UNITS.get(unit);
  }

  /** {@code pg_size_bytes()}; 22023 for what is no size. */
  public static long bytes(String text) {
    Matcher matcher = SIZE.matcher(text);
    if (!matcher.matches()) {
      throw invalid(text);
    }
    String unit = matcher.group(2).toLowerCase(Locale.ROOT);
    int power = unit.isEmpty() ? 0 : power(unit);
    if (power < 0) {
      throw invalid(text)
          .detail("Invalid size unit: \"" + matcher.group(2) + "\".")
          .hint("Valid units are \"bytes\", \"kB\", \"MB\", \"GB\", \"TB\", and \"PB\".");
    }
    BigDecimal bytes =
        new BigDecimal(matcher.group(1))
            .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(10 * power)));
    BigInteger whole = bytes.setScale(0, RoundingMode.HALF_UP).toBigInteger();
    if (whole.bitLength() > 63) {
      throw PgError.error(
          io.duckgres.types.SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "bigint out of range");
    }
    return whole.longValue();
  }

  private static int power(String unit) {
    for (int i = 0; i < UNITS.size(); i++) {
      if (UNITS.get(i).equalsIgnoreCase(unit)) {
        return i;
      }
    }
    return -1;
  }

  private static PgError invalid(String text) {
    return Strings.invalid("invalid size: \"" + text + "\"");
  }
}
