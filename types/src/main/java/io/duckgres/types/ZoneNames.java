package io.duckgres.types;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Time zones by name without regard to case, as PostgreSQL finds them. */
final class ZoneNames {
  private static final Map<String, String> NAMES = new HashMap<>();
  private static final Map<String, ZoneOffsets> ZONES = new ConcurrentHashMap<>();

  static {
    for (String name : ZoneId.getAvailableZoneIds()) {
      NAMES.put(name.toLowerCase(Locale.ROOT), name);
    }
  }

  private ZoneNames() {}

  /** A POSIX zone without daylight saving; hours count westwards. */
  private static final Pattern POSIX =
      Pattern.compile("[a-z]{3,}([+-]?)(\\d{1,2})(?::(\\d\\d))?(?::(\\d\\d))?");

  private static @Nullable ZoneOffsets posix(String lowerCase) {
    Matcher matcher = POSIX.matcher(lowerCase);
    if (!matcher.matches()) {
      return null;
    }
    int seconds = number(matcher, 2) * 3600 + number(matcher, 3) * 60 + number(matcher, 4);
    int east = "-".equals(matcher.group(1)) ? seconds : -seconds;
    return Math.abs(east) > 18 * 3600 ? null : new ZoneOffsets(ZoneOffset.ofTotalSeconds(east));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** The offsets of a zone of the tz database or in POSIX form; null if there is none such. */
  static @Nullable ZoneOffsets find(String name) {
    String exact = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (exact == null) {
      return posix(name.toLowerCase(Locale.ROOT));
    }
    try {
      return ZONES.computeIfAbsent(exact, key -> new ZoneOffsets(ZoneId.of(key)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
