package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Interrupts;
import java.util.function.Supplier;

/** COPY FROM as part of a session: its failure fails the transaction, its end completes the run. */
final class SessionCopySink implements CopySink {
  private final CopySink target;
  private final Interrupts interrupts;
  private final Failure failure;
  private final Runnable done;

  SessionCopySink(CopySink target, Interrupts interrupts, Failure failure, Runnable done) {
    this.target = target;
    this.interrupts = interrupts;
    this.failure = failure;
    this.done = done;
  }

  @Override
  public void write(byte[] data, int offset, int length) {
    guard(
        () -> {
          interrupts.check();
          target.write(data, offset, length);
          return "";
        });
  }

  @Override
  public String finish() {
    return guard(
        () -> {
          interrupts.check();
          String tag = target.finish();
          done.run();
          return tag;
        });
  }

  @Override
  public void fail(String message) {
    guard(
        () -> {
          target.fail(message);
          return "";
        });
  }

  private String guard(Supplier<String> step) {
    try {
      return step.get();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // the rows collected must be gone before the transaction is rolled back
      target.close();
      throw failure.failed(e);
    }
  }

  @Override
  public void close() {
    target.close();
  }
}
