package io.duckgres.types;

/** First half of the setting {@code DateStyle}: the form dates and times are printed in. */
public enum DateStyle {
  ISO("ISO"),
  SQL("SQL"),
  POSTGRES("Postgres"),
  GERMAN("German");

  private final String settingName;

  DateStyle(String settingName) {
    this.settingName = settingName;
  }

  /** The name SHOW prints. */
  public String settingName() {
    return settingName;
  }
}
