package io.duckgres.translator.plan;

/**
 * A command tag and whether CommandComplete carries a count behind it (PostgreSQL manual, protocol
 * message formats, CommandComplete).
 *
 * @param command the fixed words, as {@code INSERT}
 * @param count what follows them
 */
public record StatementTag(String command, Count count) {

  public enum Count {
    NONE,
    /** {@code SELECT 5}. */
    ROWS,
    /** {@code INSERT 0 5}: the zero stands where OIDs of rows were. */
    OID_AND_ROWS
  }

  public static final StatementTag SELECT = new StatementTag("SELECT", Count.ROWS);
  public static final StatementTag INSERT = new StatementTag("INSERT", Count.OID_AND_ROWS);
  public static final StatementTag UPDATE = new StatementTag("UPDATE", Count.ROWS);
  public static final StatementTag DELETE = new StatementTag("DELETE", Count.ROWS);
  public static final StatementTag MERGE = new StatementTag("MERGE", Count.ROWS);

  public static StatementTag of(String command) {
    return new StatementTag(command, Count.NONE);
  }

  /** The text of CommandComplete after {@code rows} rows. */
  public String text(long rows) {
    return switch (count) {
      case NONE -> command;
      case ROWS -> command + " " + rows;
      case OID_AND_ROWS -> command + " 0 " + rows;
    };
  }
}
