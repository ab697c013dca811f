package io.duckgres.flight.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Runs the tasks of one session one after another on worker threads, holding none in between. Safe
 * for any thread.
 */
final class Lane {
  private final Executor workers;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private boolean busy;

  Lane(Executor workers) {
    this.workers = workers;
  }

  /** Queues a task, which must not throw. */
  void submit(Runnable task) {
    synchronized (tasks) {
      tasks.add(task);
      if (busy) {
        return;
      }
      busy = true;
    }
    workers.execute(this::next);
  }

  /** Whether tasks wait behind the one that runs. */
  boolean isWaiting() {
    synchronized (tasks) {
      return !tasks.isEmpty();
    }
  }

  /** Runs a task in its turn and waits for it; what it throws comes out. */
  <T> T call(Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    submit(
        () -> {
          try {
            result.complete(task.get());
          } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }

  private void next() {
    Runnable task;
    synchronized (tasks) {
      task = tasks.poll();
      if (task == null) {
        busy = false;
        return;
      }
    }
    try {
      task.run();
    } finally {
      boolean more;
      synchronized (tasks) {
        more = !tasks.isEmpty();
        busy = more;
      }
      if (more) {
        workers.execute(this::next);
      }
    }
  }
}
