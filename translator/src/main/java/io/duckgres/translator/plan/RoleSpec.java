package io.duckgres.translator.plan;

/**
 * A role as a statement names it.
 *
 * @param name the name of a role; empty for the other kinds
 */
public record RoleSpec(Kind kind, String name) {

  public enum Kind {
    NAMED,
    CURRENT_USER,
    SESSION_USER,
    PUBLIC
  }

  /** How the statement calls it. */
  @Override
  public String toString() {
    return kind == Kind.NAMED ? name : kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
