package io.duckgres.executor.settings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * TimeZone: a name of the tz database in any case, hours east of UTC as a number, or a POSIX zone
 * with a fixed offset, whose sign counts west (check_timezone, pg_tzset).
 *
 * @param shown what SHOW prints
 */
record TimeZoneSetting(String shown, ZoneId zone) {
  private static final Map<String, String> NAMES = names();
  private static final Pattern POSIX =
      Pattern.compile(
          "(?:<([-+A-Za-z0-9]+)>|([A-Za-z]{3,}))?([-+]?\\d{1,3})(?::(\\d{2}))?(?::(\\d{2}))?");
  private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

  /** Null for a zone nobody knows. */
  static @Nullable TimeZoneSetting parse(String text) {
    String name = NAMES.get(text.toLowerCase(Locale.ROOT));
    if (name != null) {
      return new TimeZoneSetting(name, ZoneId.of(name, ZoneId.SHORT_IDS));
    }
    try {
      return hours(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return posix(text);
    }
  }

  private static @Nullable TimeZoneSetting hours(BigDecimal east) {
    int seconds =
        east.multiply(SECONDS_AN_HOUR).setScale(0, RoundingMode.HALF_EVEN).intValueExact();
    if (Math.abs(seconds) > 18 * 3600) {
      return null;
    }
    String size = clock(Math.abs(seconds));
    String shown =
        seconds >= 0 ? "<+%s>-%s".formatted(size, size) : "<-%s>+%s".formatted(size, size);
    return new TimeZoneSetting(shown, ZoneOffset.ofTotalSeconds(seconds));
  }

  private static @Nullable TimeZoneSetting posix(String text) {
    Matcher m = POSIX.matcher(text);
    if (!m.matches()) {
      return null;
    }
    int hours = Integer.parseInt(m.group(3));
    int rest = number(m.group(4)) * 60 + number(m.group(5));
    int west = Math.abs(hours) * 3600 + rest;
    if (west > 18 * 3600) {
      return null;
    }
    int east = m.group(3).startsWith("-") ? west : -west;
    try {
      return new TimeZoneSetting(text, ZoneOffset.ofTotalSeconds(east));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static String clock(int seconds) {
    StringBuilder text = new StringBuilder("%02d".formatted(seconds / 3600));
    if (seconds % 3600 != 0) {
      text.append(":%02d".formatted(seconds / 60 % 60));
    }
    if (seconds % 60 != 0) {
      text.append(":%02d".formatted(seconds % 60));
    }
    return text.toString();
  }

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    for (String id : ZoneId.getAvailableZoneIds()) {
      if (!id.startsWith("SystemV/")) {
        names.put(id.toLowerCase(Locale.ROOT), id);
      }
    }
    // tz links the JDK lists as offsets or not at all
    for (String id : new String[] {"EST", "MST", "HST"}) {
      names.putIfAbsent(id.toLowerCase(Locale.ROOT), id);
    }
    return Map.copyOf(names);
  }
}
