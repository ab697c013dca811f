package io.duckgres.executor.schedule;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform threads on which statements run. Normally as many as asked for; when a task waits
 * because all of them are inside long statements, the pool grows, so that a short statement does
 * not wait behind a long one. Threads beyond the normal number end after a pause without work.
 *
 * <p>A platform thread, because a call into the engine pins a virtual one.
 */
public final class Workers implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** How long a task may wait before a thread is added, in nanoseconds. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(5);

  private static final long IDLE = TimeUnit.SECONDS.toNanos(10);

  private final int normal;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition work = lock.newCondition();
  private final Condition watch = lock.newCondition();
  private final Deque<Task> queue = new ArrayDeque<>();
  private int threads;
  private int idle;
  private int started;
  private boolean closed;

  private record Task(Runnable body, long since) {}

  /**
   * @param normal threads kept for statements
   * @param most threads at any time, long statements included
   */
  public Workers(int normal, int most) {
    if (normal < 1 || most < normal) {
      throw new IllegalArgumentException("worker threads " + normal + " of at most " + most);
    }
    this.normal = normal;
    this.most = most;
    Thread.ofPlatform().name("worker-watch").daemon(true).start(this::watch);
  }

  /**
   * Queues a task; never blocks. A task must not throw: what it throws is logged and lost.
   *
   * @throws RejectedExecutionException the pool is closed
   */
  @Override
  public void execute(Runnable body) {
    lock.lock();
    try {
      if (closed) {
        throw new RejectedExecutionException("the server is shutting down");
      }
      queue.add(new Task(body, System.nanoTime()));
      if (idle >= queue.size()) {
        work.signal();
      } else if (threads < normal) {
        startThread();
      } else if (threads < most) {
        watch.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Threads alive now. */
  public int threads() {
    lock.lock();
    try {
      return threads;
    } finally {
      lock.unlock();
    }
  }

  /** Tasks that wait for a thread. */
  public int queued() {
    lock.lock();
    try {
      return queue.size();
    } finally {
      lock.unlock();
    }
  }

  /** Lets queued tasks finish, takes no more, returns at once. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      work.signalAll();
      watch.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void startThread() {
    threads++;
    Thread.ofPlatform().name("worker-" + ++started).daemon(true).start(this::work);
  }

  private void work() {
    while (true) {
      Task task = take();
      if (task == null) {
        return;
      }
      try {
        task.body.run();
      } catch (Throwable t) {
        LOG.error("A task failed on a worker thread", t);
      }
    }
  }

  /** Waits for a task; null when this thread has to end. */
  private @Nullable Task take() {
    lock.lock();
    try {
      long left = IDLE;
      while (queue.isEmpty()) {
        if (closed || (left <= 0 && threads > normal)) {
          threads--;
          return null;
        }
        idle++;
        try {
          left = threads > normal ? work.awaitNanos(left) : waitLong();
        } catch (InterruptedException e) {
          left = IDLE; // an interrupt meant for a finished statement: not for the pool
        } finally {
          idle--;
        }
      }
      return queue.poll();
    } finally {
      lock.unlock();
    }
  }

  private long waitLong() throws InterruptedException {
    work.await();
    return IDLE;
  }

  private void watch() {
    lock.lock();
    try {
      while (!closed) {
        Task head = queue.peek();
        if (head == null || idle >= queue.size() || threads >= most) {
          watch.awaitNanos(head == null ? Long.MAX_VALUE : PATIENCE);
          continue;
        }
        long left = head.since + PATIENCE - System.nanoTime();
        if (left > 0) {
          watch.awaitNanos(left);
        } else {
          startThread();
          watch.awaitNanos(PATIENCE);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
