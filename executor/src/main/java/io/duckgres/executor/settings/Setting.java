package io.duckgres.executor.settings;

import java.util.List;

/**
 * One row of {@code settings.tsv}: what PostgreSQL 15 says of a setting in {@code pg_settings}, and
 * what this server does with it.
 *
 * @param name as SHOW prints it
 * @param defaultValue the value when nobody sets it, in base units without a unit
 * @param unit of a number: ms, s, min, B, kB, MB, 8kB; empty for none
 * @param values of an enum
 * @param effect what a value other than the default does here
 * @param reported whether ParameterStatus announces it
 * @param hidden left out of SHOW ALL and pg_settings
 */
public record Setting(
    String name,
    String defaultValue,
    String unit,
    String category,
    Context context,
    Type type,
    String min,
    String max,
    List<String> values,
    Effect effect,
    boolean reported,
    boolean hidden,
    String description) {

  /** Who may change it and when. */
  public enum Context {
    INTERNAL,
    POSTMASTER,
    SIGHUP,
    SUPERUSER_BACKEND,
    BACKEND,
    SUPERUSER,
    USER
  }

  public enum Type {
    BOOL,
    INTEGER,
    REAL,
    STRING,
    ENUM
  }

  /** What a value other than the default does in this server. */
  public enum Effect {
    /** What it does in PostgreSQL. */
    ACTS,
    /** Nothing, and no answer depends on it: planner costs, logging, storage. */
    NONE,
    /** Nothing, which a WARNING says. */
    WARN,
    /** It would change answers, so it is refused with 0A000. */
    FIXED
  }
}
