package io.duckgres.functions.jsonpath;

import io.duckgres.functions.json.Json;
import io.duckgres.types.SqlState;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A moment that datetime() has read: what it has of date, time and offset is its type.
 *
 * @param date null for a time
 * @param time null for a date
 * @param offset null without time zone
 */
record PathMoment(@Nullable LocalDate date, @Nullable LocalTime time, @Nullable ZoneOffset offset)
    implements Json.Moment {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

  /** The value of a string, by the template given or by those of ISO 8601. */
  static PathMoment read(PathItem item, Json value, PathZone zone) throws PathError {
    if (!(value instanceof Json.Text text)) {
      throw new PathError(
          SqlState.INVALID_ARGUMENT_FOR_SQL_JSON_DATETIME_FUNCTION,
          "jsonpath item method .datetime() can only be applied to a string");
    }
    if (!item.arguments().isEmpty()) {
      return PathTemplate.of(item.left().getFirst().text()).read(text.value());
    }
    PathMoment moment = PathTemplate.iso(text.value());
    if (moment == null) {
      throw new PathError(
              SqlState.INVALID_ARGUMENT_FOR_SQL_JSON_DATETIME_FUNCTION,
              "datetime format is not recognized: \"" + text.value() + "\"")
          .hint("Use a datetime template argument to specify the input data format.");
    }
    return moment;
  }

  @Override
  public String typeName() {
    if (time == null) {
      return "date";
    }
    return (date == null ? "time" : "timestamp")
        + (offset == null ? " without time zone" : " with time zone");
  }

  /** How PostgreSQL's messages call the type. */
  private String shortName() {
    return (date == null ? "time" : time == null ? "date" : "timestamp")
        + (offset == null ? "" : "tz");
  }

  /** Null when the two cannot be compared: a time with what has a date. */
  @Nullable Integer compare(PathMoment other, PathZone zone) {
    if ((date == null) != (other.date == null)) {
      return null;
    }
    if (offset == null && other.offset == null) {
      return local().compareTo(other.local());
    }
    ZoneOffset mine = offsetFor(other, zone);
    ZoneOffset theirs = other.offsetFor(this, zone);
    int order = local().toInstant(mine).compareTo(other.local().toInstant(theirs));
    // Equal times are told apart by their offsets.
    return order != 0 || date != null
        ? order
        : -Integer.compare(mine.getTotalSeconds(), theirs.getTotalSeconds());
  }

  private ZoneOffset offsetFor(PathMoment other, PathZone zone) {
    if (offset != null) {
      return offset;
    }
    zone.require(shortName(), other.shortName());
    LocalDateTime at = date == null ? LocalDateTime.now(zone.zone()) : local();
    return zone.zone().getRules().getOffset(at);
  }

  private LocalDateTime local() {
    LocalDate day = date == null ? LocalDate.EPOCH : date;
    return time == null ? day.atStartOfDay() : day.atTime(time);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    if (date != null) {
      out.append(DATE.format(date));
    }
    if (time != null) {
      out.append(date == null ? "" : "T");
      out.append(
          String.format(
              Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond()));
      if (time.getNano() > 0) {
        String micros = String.format(Locale.ROOT, "%06d", time.getNano() / 1000);
        out.append('.').append(micros.replaceAll("0+$", ""));
      }
    }
    if (offset != null) {
      Duration east = Duration.ofSeconds(offset.getTotalSeconds());
      Duration size = east.abs();
      out.append(east.isNegative() ? '-' : '+');
      out.append(String.format(Locale.ROOT, "%02d:%02d", size.toHours(), size.toMinutesPart()));
    }
    return out.toString();
  }
}
