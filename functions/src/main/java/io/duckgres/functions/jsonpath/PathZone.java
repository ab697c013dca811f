package io.duckgres.functions.jsonpath;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.time.ZoneId;

/**
 * The session's time zone.
 *
 * @param usable whether values may be converted by it, as only the functions ending in _tz may
 */
record PathZone(ZoneId zone, boolean usable) {

  /** 0A000 unless conversion is allowed. */
  void require(String from, String to) {
    if (!usable) {
      throw PgError.error(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot convert value from " + from + " to " + to + " without time zone usage")
          .hint("Use *_tz() function for time zone support.");
    }
  }
}
