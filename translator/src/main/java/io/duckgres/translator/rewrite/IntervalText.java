package io.duckgres.translator.rewrite;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** An interval as PostgreSQL keeps it, read from its text forms (DecodeInterval). */
record IntervalText(long months, long days, long micros) {
  private static final long SECOND = 1_000_000;
  private static final long MINUTE = 60 * SECOND;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private static final Pattern PART =
      Pattern.compile(
          "\\s*(?:"
              + "(?<time>[-+]?\\d+:\\d+(?::\\d+(?:\\.\\d*)?)?)"
              + "|(?<yearmonth>[-+]?\\d+-\\d+)(?![\\d:])"
              + "|(?<number>[-+]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*(?<unit>[a-zµ]*)"
              + "|(?<ago>ago)"
              + "|(?<at>@)"
              + ")\\s*");

  private static final Pattern ISO =
      Pattern.compile(
          "p(?:(-?[\\d.]+)y)?(?:(-?[\\d.]+)m)?(?:(-?[\\d.]+)w)?(?:(-?[\\d.]+)d)?"
              + "(?:t(?:(-?[\\d.]+)h)?(?:(-?[\\d.]+)m)?(?:(-?[\\d.]+)s)?)?");

  /**
   * @param field what a number without unit counts, null for seconds
   * @throws IllegalArgumentException when the text is no interval
   */
  static IntervalText parse(String input, @Nullable String field) {
    String text = input.strip().toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(text);
    if (text.length() > 1 && iso.matches()) {
      return iso(iso);
    }
    IntervalText sum = new IntervalText(0, 0, 0);
    Matcher part = PART.matcher(text);
    int at = 0;
    boolean any = false;
    while (at < text.length()) {
      part.region(at, text.length());
      if (!part.lookingAt() || part.end() == at) {
        throw new IllegalArgumentException(input);
      }
      at = part.end();
      if (part.group("ago") != null) {
        sum = new IntervalText(-sum.months, -sum.days, -sum.micros);
      } else if (part.group("at") == null) {
        any = true;
        sum = sum.plus(part(part, field));
      }
    }
    if (!any) {
      throw new IllegalArgumentException(input);
    }
    return sum;
  }

  private static IntervalText iso(Matcher iso) {
    String[] units = {"year", "month", "week", "day", "hour", "minute", "second"};
    IntervalText sum = new IntervalText(0, 0, 0);
    for (int i = 0; i < units.length; i++) {
      String amount = iso.group(i + 1);
      if (amount != null) {
        sum = sum.plus(of(new BigDecimal(amount), units[i]));
      }
    }
    return sum;
  }

  private static IntervalText part(Matcher part, @Nullable String field) {
    String time = part.group("time");
    if (time != null) {
      return new IntervalText(0, 0, time(time, field));
    }
    String yearMonth = part.group("yearmonth");
    if (yearMonth != null) {
      boolean negative = yearMonth.startsWith("-");
      String[] both = yearMonth.replaceFirst("^[-+]", "").split("-");
      long months = Long.parseLong(both[0]) * 12 + Long.parseLong(both[1]);
      return new IntervalText(negative ? -months : months, 0, 0);
    }
    String unit = part.group("unit");
    return of(
        new BigDecimal(part.group("number")),
        unit.isEmpty() ? (field == null ? "second" : field) : unit);
  }

  /** {@code HH:MM[:SS]}; with the field {@code second} two parts are minutes and seconds. */
  private static long time(String text, @Nullable String field) {
    boolean negative = text.startsWith("-");
    String[] parts = text.replaceFirst("^[-+]", "").split(":");
    long micros;
    if (parts.length == 2 && "second".equals(field)) {
      micros = Long.parseLong(parts[0]) * MINUTE + seconds(parts[1]);
    } else {
      micros =
          Long.parseLong(parts[0]) * HOUR
              + Long.parseLong(parts[1]) * MINUTE
              + (parts.length > 2 ? seconds(parts[2]) : 0);
    }
    return negative ? -micros : micros;
  }

  private static long seconds(String text) {
    return new BigDecimal(text).movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValue();
  }

  private static IntervalText of(BigDecimal amount, String unit) {
    return switch (unit) {
      case "us", "usec", "usecs", "microsecond", "microseconds", "microsecon", "µs" ->
          micros(amount, 1);
      case "ms", "msec", "msecs", "millisecond", "milliseconds", "msecond" -> micros(amount, 1000);
      case "s", "sec", "secs", "second", "seconds" -> micros(amount, SECOND);
      case "m", "min", "mins", "minute", "minutes" -> micros(amount, MINUTE);
      case "h", "hr", "hrs", "hour", "hours" -> micros(amount, HOUR);
      case "d", "day", "days" -> days(amount);
      case "w", "week", "weeks" -> days(amount.multiply(BigDecimal.valueOf(7)));
      case "mon", "mons", "month", "months" -> {
        BigDecimal whole = amount.setScale(0, RoundingMode.DOWN);
        IntervalText rest = days(amount.subtract(whole).multiply(BigDecimal.valueOf(30)));
        yield new IntervalText(whole.longValueExact(), 0, 0).plus(rest);
      }
      case "y", "yr", "yrs", "year", "years" -> years(amount, 1);
      case "dec", "decs", "decade", "decades" -> years(amount, 10);
      case "c", "cent", "century", "centuries" -> years(amount, 100);
      case "mil", "mils", "millennium", "millennia" -> years(amount, 1000);
      default -> throw new IllegalArgumentException(unit);
    };
  }

  private static IntervalText years(BigDecimal amount, int factor) {
    BigDecimal months = amount.multiply(BigDecimal.valueOf(12L * factor));
    return new IntervalText(months.setScale(0, RoundingMode.HALF_EVEN).longValueExact(), 0, 0);
  }

  private static IntervalText days(BigDecimal amount) {
    BigDecimal whole = amount.setScale(0, RoundingMode.DOWN);
    return new IntervalText(0, whole.longValueExact(), 0).plus(micros(amount.subtract(whole), DAY));
  }

  private static IntervalText micros(BigDecimal amount, long unit) {
    BigDecimal micros = amount.multiply(BigDecimal.valueOf(unit));
    return new IntervalText(0, 0, micros.setScale(0, RoundingMode.HALF_EVEN).longValueExact());
  }

  private IntervalText plus(IntervalText that) {
    return new IntervalText(
        Math.addExact(months, that.months),
        Math.addExact(days, that.days),
        Math.addExact(micros, that.micros));
  }

  /** Without what lies below the field, as a restricted interval type keeps it. */
  IntervalText truncated(@Nullable String field) {
    if (field == null) {
      return this;
    }
    return switch (field) {
      case "year" -> new IntervalText(months / 12 * 12, 0, 0);
      case "month" -> new IntervalText(months, 0, 0);
      case "day" -> new IntervalText(months, days, 0);
      case "hour" -> new IntervalText(months, days, micros / HOUR * HOUR);
      case "minute" -> new IntervalText(months, days, micros / MINUTE * MINUTE);
      default -> this;
    };
  }
}
