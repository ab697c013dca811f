package io.duckgres.executor.statement;

import io.duckgres.engine.EngineError;
import io.duckgres.engine.ErrorType;
import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.definition.EngineDefinitions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where an error of a statement becomes what the client sees and the transaction
 * learns of it. Used by the session's thread.
 */
public final class Failure {
  private static final Logger LOG = LoggerFactory.getLogger(Failure.class);

  private final Backend backend;

  /** What runs now, to give errors a position in its text. */
  private @Nullable StatementText current;

  public Failure(Backend backend) {
    this.backend = backend;
  }

  /** The statement whose errors come next. */
  public void current(@Nullable StatementText text) {
    current = text;
  }

  public @Nullable StatementText current() {
    return current;
  }

  /**
   * The engine goes on for this session on the calling thread, which may be another than before.
   */
  void enter() {
    backend.enter();
  }

  /** Runs something; what it throws fails the transaction and comes out as PgError. */
  public <T extends @Nullable Object> T guard(Supplier<T> body) {
    try {
      return body.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw failed(e);
    }
  }

  /** The error to throw; the transaction has failed and the statement has ended. */
  public PgError failed(Throwable cause) {
    PgError error = translate(cause);
    backend.interrupts().end();
    try {
      backend.transaction().fail();
    } catch (RuntimeException e) {
      LOG.error("The transaction of session {} cannot be ended", backend.activity().pid(), e);
    }
    return named(error, cause);
  }

  /**
   * With the constraint's or type's name, which takes a look at the catalog as it is after the
   * failure.
   */
  private PgError named(PgError error, Throwable cause) {
    StatementText text = current;
    Throwable first =
        cause instanceof PgError && cause.getCause() != null ? cause.getCause() : cause;
    if (!(first instanceof EngineError engine) || text == null) {
      return error;
    }
    boolean label = EnumLabels.concerns(engine.message());
    if (!label && !Violations.concerns(error)) {
      return error;
    }
    try {
      if (label) {
        return EnumLabels.named(error, engine.message(), text.source().text(), backend);
      }
      return Violations.named(
          error, engine.message(), text.source().text(), new EngineDefinitions(backend));
    } catch (EngineError e) {
      LOG.debug("no name for what was broken: {}", e.toString());
      return error;
    }
  }

  private PgError translate(Throwable cause) {
    if (!(cause instanceof PgError) && backend.database().isInvalidated()) {
      return PgError.fatal(
              SqlState.CRASH_SHUTDOWN,
              "terminating connection because the engine closed the database after an internal"
                  + " error")
          .detail(cause instanceof EngineError error ? error.message() : cause.toString())
          .hint("In a moment you should be able to reconnect to the database.")
          .causedBy(cause);
    }
    return switch (cause) {
      case PgError error -> error;
      case EngineError error when error.type() == ErrorType.INTERRUPT ->
          backend.interrupts().error();
      case EngineError error -> EngineErrors.translate(error, current);
      case StackOverflowError error ->
          PgError.error(SqlState.STATEMENT_TOO_COMPLEX, "stack depth limit exceeded")
              .causedBy(error);
      case OutOfMemoryError error ->
          PgError.error(SqlState.OUT_OF_MEMORY, "out of memory").causedBy(error);
      default -> {
        LOG.error("Internal error in session {}", backend.activity().pid(), cause);
        yield PgError.error(SqlState.INTERNAL_ERROR, "internal error: " + cause)
            .hint("The server's log has the details.")
            .causedBy(cause);
      }
    };
  }
}
