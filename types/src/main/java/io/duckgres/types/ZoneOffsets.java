package io.duckgres.types;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * The offsets from UTC of one time zone, fast for runs of near instants: the stretch between two
 * transitions that was used last is kept. Thread-safe.
 */
public final class ZoneOffsets {
  /**
   * No offset changes from {@code from} (inclusive) to {@code until} (exclusive), epoch seconds.
   */
  private record Stretch(long from, long until, int offset) {}

  /** What java.time can represent; beyond it the last rule is applied. */
  private static final long MIN_SECOND = LocalDateTime.MIN.toEpochSecond(ZoneOffset.MAX);

  private static final long MAX_SECOND = LocalDateTime.MAX.toEpochSecond(ZoneOffset.MIN);

  private final ZoneId zone;
  private final ZoneRules rules;
  private @Nullable Stretch last;

  public ZoneOffsets(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /** Whether the offset has never changed and never will. */
  boolean isFixed() {
    return rules.isFixedOffset();
  }

  /** Seconds east of UTC at this instant. */
  public int offsetAt(long epochSecond) {
    Stretch stretch = last;
    if (stretch == null || epochSecond < stretch.from || epochSecond >= stretch.until) {
      stretch = find(epochSecond);
      last = stretch;
    }
    return stretch.offset;
  }

  private Stretch find(long epochSecond) {
    Instant instant = Instant.ofEpochSecond(Math.clamp(epochSecond, MIN_SECOND, MAX_SECOND));
    int offset = rules.getOffset(instant).getTotalSeconds();
    ZoneOffsetTransition next = rules.nextTransition(instant);
    ZoneOffsetTransition previous = rules.previousTransition(instant.plusSeconds(1));
    return new Stretch(
        previous == null ? Long.MIN_VALUE : previous.toEpochSecond(),
        next == null ? Long.MAX_VALUE : next.toEpochSecond(),
        offset);
  }

  /**
   * Seconds east of UTC for a local time given as seconds since 1970-01-01 local. Inside a gap the
   * offset before it holds, inside an overlap the standard (later) one: what PostgreSQL's
   * DetermineTimeZoneOffset does.
   */
  public int offsetOfLocal(long localSecond) {
    int before = offsetAt(localSecond - 86_400);
    int after = offsetAt(localSecond + 86_400);
    if (before == after) {
      return offsetAt(localSecond - before);
    }
    boolean beforeFits = offsetAt(localSecond - before) == before;
    boolean afterFits = offsetAt(localSecond - after) == after;
    if (beforeFits && afterFits) {
      return Math.min(before, after);
    }
    return afterFits ? after : before;
  }

  /** The zone's abbreviation at this instant, such as PST; a numeric offset where it has none. */
  public String abbreviationAt(long epochSecond) {
    int offset = offsetAt(epochSecond);
    String name = "";
    if (!(zone instanceof ZoneOffset)) {
      Instant instant = Instant.ofEpochSecond(Math.clamp(epochSecond, MIN_SECOND, MAX_SECOND));
      name =
          TimeZone.getTimeZone(zone)
              .getDisplayName(rules.isDaylightSavings(instant), TimeZone.SHORT, Locale.US);
    } else if (offset != 0) {
      return numeric(offset, ":");
    } else {
      name = zone.getDisplayName(TextStyle.SHORT, Locale.US).equals("Z") ? "UTC" : "";
    }
    boolean numeric = name.isEmpty() || (name.startsWith("GMT") && name.length() > 3);
    return numeric ? numeric(offset, "") : name;
  }

  private static String numeric(int offset, String colon) {
    int minutes = Math.abs(offset) / 60;
    String hours = (offset < 0 ? "-" : "+") + (minutes < 600 ? "0" : "") + minutes / 60;
    return minutes % 60 == 0
        ? hours
        : hours + colon + String.format(Locale.ROOT, "%02d", minutes % 60);
  }
}
