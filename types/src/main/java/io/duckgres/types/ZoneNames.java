package io.duckgres.types;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The offsets of a zone of the tz database; null if there is none of this name. */
  static @Nullable ZoneOffsets find(String name) {
    String exact = NAMES.get(name.toLowerCase(Locale.ROOT));
    if (exact == null) {
      return null;
    }
    try {
      return ZONES.computeIfAbsent(exact, key -> new ZoneOffsets(ZoneId.of(key)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
