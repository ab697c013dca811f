package io.duckgres.executor.copy;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Waiting for work that the waiting thread does itself when no other has begun it. */
final class Tasks {
  private Tasks() {}

  /** The result; an interrupt of this thread is kept for later. */
  static <T> @Nullable T join(@Nullable FutureTask<@Nullable T> task) {
    if (task == null) {
      throw new IllegalStateException("nothing to wait for");
    }
    task.run();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          switch (e.getCause()) {
            case RuntimeException cause -> throw cause;
            case Error cause -> throw cause;
            case null, default -> throw new IllegalStateException(e);
          }
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Waits until nobody works at the task any more, whatever came of it. */
  static <T> void settle(FutureTask<@Nullable T> task) {
    try {
      T unused = join(task);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // whoever asked for the result has been told, or nobody asks any more
    }
  }
}
