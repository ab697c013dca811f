package io.duckgres.functions.json;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;

/** PostgreSQL's errors about JSON. */
final class JsonErrors {
  /** Deepest nesting; PostgreSQL allows some more under its default max_stack_depth. */
  static final int MAX_DEPTH = 2000;

  private JsonErrors() {}

  static PgError invalid(String detail, String context) {
    return PgError.error(SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type json")
        .detail(detail)
        .where(context);
  }

  static PgError untranslatable(String detail, String context) {
    return PgError.error(SqlState.UNTRANSLATABLE_CHARACTER, "unsupported Unicode escape sequence")
        .detail(detail)
        .where(context);
  }

  static PgError tooDeep() {
    return PgError.error(SqlState.STATEMENT_TOO_COMPLEX, "stack depth limit exceeded")
        .hint(
            "Increase the configuration parameter \"max_stack_depth\" (currently 2048kB), after"
                + " ensuring the platform's stack depth limit is adequate.");
  }

  static PgError parameter(String message) {
    return PgError.error(SqlState.INVALID_PARAMETER_VALUE, message);
  }
}
