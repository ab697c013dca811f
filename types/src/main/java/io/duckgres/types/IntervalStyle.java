package io.duckgres.types;

import java.util.Locale;

/** The setting {@code IntervalStyle}. */
public enum IntervalStyle {
  POSTGRES,
  POSTGRES_VERBOSE,
  SQL_STANDARD,
  ISO_8601;

  /** The name SHOW prints. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
