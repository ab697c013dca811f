package io.duckgres.types;

import java.util.Locale;

/** The setting {@code bytea_output}. */
public enum ByteaOutput {
  HEX,
  ESCAPE;

  /** The name SHOW prints. */
  public String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
