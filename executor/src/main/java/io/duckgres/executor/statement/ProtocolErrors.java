package io.duckgres.executor.statement;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** Errors of the extended protocol, in PostgreSQL's words. */
final class ProtocolErrors {
  private ProtocolErrors() {}

  static PgError violation(String message) {
    return PgError.error(SqlState.PROTOCOL_VIOLATION, message);
  }

  static PgError noStatement(String name) {
    return PgError.error(
        SqlState.INVALID_SQL_STATEMENT_NAME,
        name.isEmpty()
            ? "unnamed prepared statement does not exist"
            : "prepared statement \"" + name + "\" does not exist");
  }

  static PgError noPortal(String name) {
    return PgError.error(SqlState.INVALID_CURSOR_NAME, "portal \"" + name + "\" does not exist");
  }

  static PgError noCursor(String name) {
    return PgError.error(SqlState.INVALID_CURSOR_NAME, "cursor \"" + name + "\" does not exist");
  }

  static short checkFormat(short format) {
    if (format != Field.TEXT && format != Field.BINARY) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "unsupported format code: " + format);
    }
    return format;
  }
}
