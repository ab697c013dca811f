package io.duckgres.types;

import org.jspecify.annotations.Nullable;

/**
 * An error or notice with the fields of PostgreSQL's ErrorResponse and NoticeResponse; the one
 * exception type above the engine. It has no stack trace, so throwing it for bad input is cheap.
 * The setters change and return this object; set everything before it is thrown or handed over.
 */
public final class PgError extends RuntimeException {
  /** Field 'S' and 'V' of the message. */
  public enum Severity {
    ERROR,
    FATAL,
    PANIC,
    WARNING,
    NOTICE,
    INFO,
    LOG,
    DEBUG
  }

  private Severity severity;
  private final SqlState sqlState;
  private final String message;
  private @Nullable String detail;
  private @Nullable String hint;
  private int position;
  private int internalPosition;
  private @Nullable String internalQuery;
  private @Nullable String where;
  private @Nullable String schema;
  private @Nullable String table;
  private @Nullable String column;
  private @Nullable String dataType;
  private @Nullable String constraint;
  private @Nullable String file;
  private int line;
  private @Nullable String routine;
  private @Nullable Throwable cause;

  private PgError(Severity severity, SqlState sqlState, String message) {
    super(message, null, false, false);
    this.severity = severity;
    this.sqlState = sqlState;
    this.message = message;
  }

  /** Ends the statement and the transaction's work. */
  public static PgError error(SqlState sqlState, String message) {
    return new PgError(Severity.ERROR, sqlState, message);
  }

  /** Ends the session. */
  public static PgError fatal(SqlState sqlState, String message) {
    return new PgError(Severity.FATAL, sqlState, message);
  }

  /** A warning to send as NoticeResponse; not meant to be thrown. */
  public static PgError warning(SqlState sqlState, String message) {
    return new PgError(Severity.WARNING, sqlState, message);
  }

  /** A notice to send as NoticeResponse; not meant to be thrown. */
  public static PgError notice(String message) {
    return new PgError(Severity.NOTICE, SqlState.SUCCESSFUL_COMPLETION, message);
  }

  /** A message of any severity. */
  public static PgError of(Severity severity, SqlState sqlState, String message) {
    return new PgError(severity, sqlState, message);
  }

  public Severity severity() {
    return severity;
  }

  public SqlState sqlState() {
    return sqlState;
  }

  @Override
  public String getMessage() {
    return message;
  }

  public String message() {
    return message;
  }

  public @Nullable String detail() {
    return detail;
  }

  public @Nullable String hint() {
    return hint;
  }

  /** 1-based position in characters of the statement's text; 0 if there is none. */
  public int position() {
    return position;
  }

  public int internalPosition() {
    return internalPosition;
  }

  public @Nullable String internalQuery() {
    return internalQuery;
  }

  /** The context lines, field 'W'. */
  public @Nullable String where() {
    return where;
  }

  public @Nullable String schema() {
    return schema;
  }

  public @Nullable String table() {
    return table;
  }

  public @Nullable String column() {
    return column;
  }

  public @Nullable String dataType() {
    return dataType;
  }

  public @Nullable String constraint() {
    return constraint;
  }

  public @Nullable String file() {
    return file;
  }

  public int line() {
    return line;
  }

  public @Nullable String routine() {
    return routine;
  }

  public PgError severity(Severity value) {
    severity = value;
    return this;
  }

  public PgError detail(@Nullable String value) {
    detail = value;
    return this;
  }

  public PgError hint(@Nullable String value) {
    hint = value;
    return this;
  }

  /** 1-based, in characters; 0 for none. */
  public PgError position(int value) {
    position = value;
    return this;
  }

  public PgError internalPosition(int value) {
    internalPosition = value;
    return this;
  }

  public PgError internalQuery(@Nullable String value) {
    internalQuery = value;
    return this;
  }

  public PgError where(@Nullable String value) {
    where = value;
    return this;
  }

  public PgError schema(@Nullable String value) {
    schema = value;
    return this;
  }

  public PgError table(@Nullable String value) {
    table = value;
    return this;
  }

  public PgError column(@Nullable String value) {
    column = value;
    return this;
  }

  public PgError dataType(@Nullable String value) {
    dataType = value;
    return this;
  }

  public PgError constraint(@Nullable String value) {
    constraint = value;
    return this;
  }

  public PgError file(@Nullable String value) {
    file = value;
    return this;
  }

  public PgError line(int value) {
    line = value;
    return this;
  }

  public PgError routine(@Nullable String value) {
    routine = value;
    return this;
  }

  /** Keeps what caused this error, for logs only; the client does not see it. */
  public PgError causedBy(Throwable cause) {
    this.cause = cause;
    return this;
  }

  /** The constructor without stack trace leaves no room for {@code initCause}. */
  @Override
  public synchronized @Nullable Throwable getCause() {
    return cause;
  }

  @Override
  public String toString() {
    return severity + " " + sqlState.code() + ": " + message;
  }
}
