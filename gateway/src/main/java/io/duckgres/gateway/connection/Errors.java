package io.duckgres.gateway.connection;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes an error for the client of whatever was thrown. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

  private Errors() {}

  /** The error of a statement. What is no PgError is a defect: logged in full, told in brief. */
  static PgError of(Throwable thrown, String client) {
    return switch (thrown) {
      case PgError error -> error;
      case OutOfMemoryError memory -> {
        LOG.error("Out of memory in a statement of {}", client, memory);
        yield PgError.error(SqlState.OUT_OF_MEMORY, "out of memory");
      }
      case StackOverflowError overflow -> {
        LOG.warn("Stack overflow in a statement of {}", client);
        yield PgError.error(SqlState.STATEMENT_TOO_COMPLEX, "stack depth limit exceeded");
      }
      default -> {
        LOG.error("Unexpected failure in a statement of {}", client, thrown);
        yield PgError.error(
                SqlState.INTERNAL_ERROR, "internal error: " + thrown.getClass().getSimpleName())
            .hint("The server's log has the details.");
      }
    };
  }

  /** The same, ending the connection. */
  static PgError fatal(Throwable thrown, String client) {
    PgError error = of(thrown, client);
    return switch (error.severity()) {
      case FATAL, PANIC -> error;
      default -> error.severity(PgError.Severity.FATAL);
    };
  }
}
