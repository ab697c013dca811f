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
   * Runs the next statement.
   *
   * @return null after the last
   * @throws io.duckgres.types.PgError the statement failed: the rest is not run
   */
  @Nullable Outcome next();

  /**
   * Ends the implicit transaction: rolls back when anything failed, else commits, which {@link
   * #next} has already done when it returned null. ReadyForQuery follows.
   *
   * @throws io.duckgres.types.PgError never
   */
  @Override
  void close();
}
