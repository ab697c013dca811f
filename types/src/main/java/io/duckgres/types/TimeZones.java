package io.duckgres.types;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Time zones as {@code AT TIME ZONE} names them: abbreviations, names, POSIX forms. */
public final class TimeZones {
  /** Names come from clients: no more of them are remembered. */
  private static final int MOST = 1000;

  private static final Map<String, ZoneOffsets> KNOWN = new ConcurrentHashMap<>();

  private TimeZones() {}

  /**
   * The zone of a name in any case.
   *
   * @throws PgError 22023 when there is none
   */
  public static ZoneOffsets named(String name) {
    ZoneOffsets known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    ZoneOffsets found = find(name);
    if (KNOWN.size() < MOST) {
      KNOWN.put(name, found);
    }
    return found;
  }

  private static ZoneOffsets find(String name) {
    String abbreviation = DateTimeWords.zone(name.toLowerCase(Locale.ROOT));
    if (abbreviation != null && !Character.isLetter(abbreviation.charAt(0))) {
      return fixed(Integer.parseInt(abbreviation));
    }
    ZoneOffsets zone = ZoneNames.find(abbreviation == null ? name : abbreviation);
    if (zone == null) {
      throw notRecognized(name);
    }
    return zone;
  }

  private static PgError notRecognized(String name) {
    return PgError.error(
        SqlState.INVALID_PARAMETER_VALUE, "time zone \"" + name + "\" not recognized");
  }

  /**
   * @param offset seconds east of UTC, less than 18 hours
   */
  public static ZoneOffsets fixed(int offset) {
    return new ZoneOffsets(ZoneOffset.ofTotalSeconds(offset));
  }

  /**
   * The zone argument of make_timestamptz(): as {@link #named}, or an offset that begins with its
   * sign, east of UTC.
   *
   * @throws PgError 22023, 22009
   */
  public static ZoneOffsets ofMaker(String name) {
    boolean signed = name.startsWith("+") || name.startsWith("-");
    if (!signed && !name.isEmpty() && DateTimeTokens.isDigit(name.charAt(0))) {
      throw PgError.error(
              SqlState.INVALID_PARAMETER_VALUE,
              "invalid input syntax for type numeric time zone: \"" + name + "\"")
          .hint("Numeric time zones must have \"-\" or \"+\" as first character.");
    }
    return signed
        ? fixed(ZoneDisplacement.parse(name, name, () -> notRecognized(name)))
        : named(name);
  }
}
