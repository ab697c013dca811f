package io.duckgres.executor.session;

import io.duckgres.executor.statement.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one simple Query message, run one after another in an implicit transaction.
 *
 * <p>The outcome of a statement must be drained and closed before the next is asked for. Used by
 * one thread at a time, always a worker.
 */
public interface SimpleRun extends AutoCloseable {

  /**
   * Whether the next statement may run now. To be asked before {@link #next} by a front end that
   * does something else until then; {@code next} waits itself.
   *
   * @param wake called by any thread when it is worth asking again
   * @throws io.duckgres.types.PgError 53300 the statement has waited too long or too many wait,
   *     57014 it was told to stop
   */
  boolean admitted(Runnable wake);

  /**
   * Runs the next statement.
   *
   * @return null after the last
   * @throws io.duckgres.types.PgError the statement failed: the rest is not run
   */
  @Nullable Outcome next();

  /**
   * Ends the implicit transaction, which was committed when the last statement was complete: rolls
   * back what is not. ReadyForQuery follows.
   *
   * @throws io.duckgres.types.PgError never
   */
  @Override
  void close();
}
