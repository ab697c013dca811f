package io.duckgres.executor.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The platform threads on which statements run, in two lanes: as many short statements at once as
 * asked for, and beside them the long ones. A task is taken for a long one when it has run for
 * {@link #PATIENCE}; from then on another may run in its place, so that a short statement never
 * waits longer than that behind long ones. Threads nobody needs end after a pause without work.
 *
 * <p>Few short statements at once, since more threads than processors only take turns: with 16
 * clients, each waking a thread for each statement cost as much as the statements. The thread that
 * slept last is woken first; its stack is still in the caches.
 *
 * <p>A platform thread, because a call into the engine pins a virtual one.
 */
public final class Workers implements Executor, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);

  /** How long a task runs before it counts as long, in nanoseconds. */
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(1);

  private static final long IDLE = TimeUnit.SECONDS.toNanos(10);

  private final int atOnce;
  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition watch = lock.newCondition();
  private final Deque<Runnable> queue = new ArrayDeque<>();
  private final Deque<Worker> sleeping = new ArrayDeque<>();

  /** The workers in short tasks, at most {@link #atOnce}; those in long ones have left. */
  private final List<Worker> inShort = new ArrayList<>();

  private int threads;
  private int started;
  private boolean watching;
  private volatile boolean closed;

  /**
   * @param atOnce how many short statements run at the same time
   * @param most threads at any time, long statements included
   */
  public Workers(int atOnce, int most) {
    if (atOnce < 1 || most < atOnce) {
      throw new IllegalArgumentException("worker threads " + atOnce + " of at most " + most);
    }
    this.atOnce = atOnce;
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
    Worker next;
    lock.lock();
    try {
      if (closed) {
        throw new RejectedExecutionException("the server is shutting down");
      }
      queue.add(body);
      next = start();
      if (next == null && !watching) {
        watching = true;
        watch.signal();
      }
    } finally {
      lock.unlock();
    }
    wake(next);
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
    List<Worker> all;
    lock.lock();
    try {
      closed = true;
      all = List.copyOf(sleeping);
      watch.signal();
    } finally {
      lock.unlock();
    }
    all.forEach(Workers::wake);
  }

  /** A worker for the head of the queue, to be woken; null when there is no room for one more. */
  private @Nullable Worker start() {
    if (inShort.size() >= atOnce) {
      long now = System.nanoTime();
      inShort.removeIf(worker -> now - worker.since >= PATIENCE);
    }
    if (inShort.size() >= atOnce) {
      return null;
    }
    Worker worker = sleeping.poll();
    if (worker == null) {
      if (threads >= most) {
        return null;
      }
      threads++;
      worker = new Worker("worker-" + ++started);
    }
    worker.takes(queue.remove());
    inShort.add(worker);
    return worker;
  }

  private static void wake(@Nullable Worker worker) {
    if (worker == null) {
      return;
    }
    if (worker.fresh) {
      worker.fresh = false;
      worker.thread.start();
    } else {
      LockSupport.unpark(worker.thread);
    }
  }

  /** Looks, while tasks wait, whether a running one has become long. */
  private void watch() {
    lock.lock();
    try {
      while (!closed || !queue.isEmpty()) {
        if (queue.isEmpty()) {
          watching = false;
          watch.await();
        } else {
          watch.awaitNanos(PATIENCE);
          startAll();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void startAll() {
    while (!queue.isEmpty()) {
      Worker worker = start();
      if (worker == null) {
        return;
      }
      wake(worker);
    }
  }

  private final class Worker implements Runnable {
    private final Thread thread;
    private volatile @Nullable Runnable task;

    /** Whether the thread has yet to be started, by whoever made the worker. */
    private boolean fresh = true;

    /** When the task began, in nanoseconds; under the lock. */
    private long since;

    Worker(String name) {
      thread = Thread.ofPlatform().name(name).daemon(true).unstarted(this);
    }

    /** Under the lock. */
    void takes(Runnable next) {
      task = next;
      since = System.nanoTime();
    }

    @Override
    public void run() {
      do {
        Runnable current = task;
        if (current != null) {
          try {
            current.run();
          } catch (Throwable t) {
            LOG.error("A task failed on a worker thread", t);
          }
        }
      } while (next() || sleep());
    }

    /** Takes the next task; false when none waits or others have to run it. */
    private boolean next() {
      lock.lock();
      try {
        boolean shortOne = inShort.remove(this);
        task = null;
        Runnable first = shortOne || inShort.size() < atOnce ? queue.poll() : null;
        if (first == null) {
          sleeping.push(this);
          return false;
        }
        takes(first);
        inShort.add(this);
        return true;
      } finally {
        lock.unlock();
      }
    }

    /** Waits for a task; false when this thread has to end. */
    private boolean sleep() {
      long until = System.nanoTime() + IDLE;
      while (task == null) {
        long left = until - System.nanoTime();
        if (closed || left <= 0) {
          if (leave()) {
            return false;
          }
          left = IDLE;
          until = System.nanoTime() + left;
        }
        LockSupport.parkNanos(this, left);
        Thread.interrupted(); // an interrupt meant for a finished statement is not for the pool
      }
      return true;
    }

    /** False when a task has come after all, or the pool keeps this thread. */
    private boolean leave() {
      lock.lock();
      try {
        if (task != null) {
          return false;
        }
        if (!closed && threads <= atOnce) {
          return false;
        }
        sleeping.remove(this);
        threads--;
        return true;
      } finally {
        lock.unlock();
      }
    }
  }
}
