package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Interrupts;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** COPY FROM as part of a session: its failure fails the transaction, its end completes the run. */
final class SessionCopySink implements CopySink {
  private final CopySink target;
  private final Interrupts interrupts;
  private final Failure failure;
  private final Runnable done;
  private final @Nullable CopyRecord record;

  /**
   * @param record keeps the data; null when it is not needed again
   */
  SessionCopySink(
      CopySink target,
      Interrupts interrupts,
      Failure failure,
      Runnable done,
      @Nullable CopyRecord record) {
    this.target = target;
    this.interrupts = interrupts;
    this.failure = failure;
    this.done = done;
    this.record = record;
  }

  @Override
  public void write(byte[] data, int offset, int length) {
    guard(
        () -> {
          interrupts.check();
          target.write(data, offset, length);
          if (record != null) {
            record.write(data, offset, length);
          }
          return "";
        });
  }

  @Override
  public String finish() {
    return guard(
        () -> {
          interrupts.check();
          String tag = target.finish();
          if (record != null) {
            record.finish(tag);
          }
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
