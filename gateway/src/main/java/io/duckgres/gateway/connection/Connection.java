package io.duckgres.gateway.connection;

import io.duckgres.executor.session.IdleLimit;
import io.duckgres.executor.session.Session;
import io.duckgres.gateway.flow.Output;
import io.duckgres.gateway.message.backend.ErrorResponse;
import io.duckgres.gateway.message.frontend.FrontendMessage;
import io.duckgres.gateway.message.frontend.Terminate;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.channel.Channel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client from its startup message to its end: a queue of messages and the phase that takes
 * them.
 *
 * <p>The event loop puts messages in and signals; a signal makes a worker call {@link #run}, unless
 * one already does. So messages are handled in order by one thread at a time, and a connection that
 * waits, for its client or for a message, holds no thread.
 */
@SuppressWarnings({
  "FutureReturnValueIgnored", // a failed write or close ends in channelInactive
  "NonAtomicVolatileUpdate" // one worker at a time has the connection
})
final class Connection implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

  private final Gateway gateway;
  private final Channel channel;
  private final Output output;
  private final String client;
  private final Queue<FrontendMessage> queue = new ConcurrentLinkedQueue<>();
  private final AtomicLong queued = new AtomicLong();
  private final AtomicInteger signals = new AtomicInteger();
  private volatile boolean paused;
  private volatile boolean disconnected;
  private volatile boolean authenticated;
  private volatile long idleSince = System.nanoTime();
  private volatile @Nullable PgError ending;
  private volatile @Nullable Session session;
  private volatile boolean finished;

  /** Counts the waits for a message, written by the worker that has the connection. */
  private volatile long idleWaits;

  private @Nullable Supplier<Phase> beginning;
  private @Nullable Phase phase;

  Connection(Gateway gateway, Channel channel, String client) {
    this.gateway = gateway;
    this.channel = channel;
    this.client = client;
    this.output = new Output(channel, gateway.writers());
  }

  Gateway gateway() {
    return gateway;
  }

  Channel channel() {
    return channel;
  }

  Output output() {
    return output;
  }

  /** Address and port of the client. */
  String client() {
    return client;
  }

  /** Lets a worker begin the first phase; before the first signal. */
  void begin(Supplier<Phase> first) {
    beginning = first;
    signal();
  }

  /** Names the session that other threads may interrupt; on the worker. */
  void session(Session opened) {
    session = opened;
    opened.onEvents(
        this::signal,
        () ->
            end(
                PgError.fatal(
                    SqlState.ADMIN_SHUTDOWN,
                    "terminating connection due to administrator command")));
  }

  /**
   * The client is expected to send something; on the worker.
   *
   * @param limit how long it may take and how the connection ends then; null for no limit, and when
   *     something has come
   */
  void limitIdle(@Nullable IdleLimit limit) {
    long wait = ++idleWaits;
    if (limit != null) {
      channel
          .eventLoop()
          .schedule(
              () -> {
                if (idleWaits == wait) {
                  end(limit.error());
                }
              },
              limit.millis(),
              TimeUnit.MILLISECONDS);
    }
  }

  // On the event loop.

  /** Queues a message; {@link #signal} makes it handled. Stops reading when too much waits. */
  void enqueue(FrontendMessage message) {
    long waiting = queued.addAndGet(message.weight());
    queue.add(message);
    if (waiting > gateway.options().limits().inboundBytes() && !paused) {
      paused = true;
      channel.config().setAutoRead(false);
      resumeReading(queued.get());
    }
  }

  /** The client has gone: what runs for it is stopped. */
  void disconnected() {
    disconnected = true;
    Session current = session;
    if (current != null) {
      current.abandon();
    }
    signal();
  }

  // Any thread.

  /** Makes a worker look at this connection. */
  void signal() {
    if (signals.getAndIncrement() == 0) {
      try {
        gateway.executor().workers().execute(this);
      } catch (RejectedExecutionException e) {
        channel.close();
      }
    }
  }

  /** Ends the connection with this FATAL error as soon as no command is under way. */
  void end(PgError error) {
    if (ending == null) {
      ending = error;
    }
    signal();
  }

  /** Stops the running statement. */
  void interrupt() {
    Session current = session;
    if (current != null) {
      current.interrupt();
    }
  }

  /** Whether the client has proved who it is. */
  boolean authenticated() {
    return authenticated;
  }

  void markAuthenticated() {
    authenticated = true;
  }

  /** Nanoseconds since the last command ended; 0 while one is under way or in a transaction. */
  long idleNanos() {
    long since = idleSince;
    return since == 0 ? 0 : System.nanoTime() - since;
  }

  /** Starts the idle clock, or stops it; on the worker. */
  void idle(boolean idle) {
    idleSince = idle ? System.nanoTime() : 0;
  }

  /** The first message in the queue, which stays there; on the worker. */
  @Nullable FrontendMessage peek() {
    return queue.peek();
  }

  // On a worker.

  @Override
  public void run() {
    int seen;
    do {
      seen = signals.get();
      try {
        step();
      } catch (Throwable t) {
        fail(t);
      }
    } while (signals.addAndGet(-seen) != 0);
  }

  private void step() {
    Supplier<Phase> begin = beginning;
    if (begin != null) {
      beginning = null;
      if (disconnected) {
        finish();
        return;
      }
      phase = begin.get();
    }
    while (!finished && phase != null) {
      if (disconnected) {
        finish();
        return;
      }
      if (!phase.proceed()) {
        return;
      }
      PgError end = ending;
      if (end != null && !phase.busy()) {
        output.write(new ErrorResponse(end));
        hangUp();
        return;
      }
      FrontendMessage message = queue.poll();
      if (message == null) {
        return;
      }
      resumeReading(queued.addAndGet(-message.weight()));
      if (message instanceof Terminate) {
        hangUp();
        return;
      }
      phase = phase.handle(message);
    }
    queue.clear();
  }

  private void resumeReading(long waiting) {
    if (paused && waiting <= gateway.options().limits().inboundBytes() / 2) {
      paused = false;
      channel.config().setAutoRead(true);
    }
  }

  private void fail(Throwable t) {
    PgError error = Errors.fatal(t, client);
    try {
      output.write(new ErrorResponse(error));
      hangUp();
    } catch (RuntimeException e) {
      LOG.error("Cannot end the connection of {} in order", client, e);
      channel.close();
    }
  }

  /** Sends what is waiting, closes, frees everything. */
  private void hangUp() {
    output.flushAndClose();
    finish();
  }

  private void finish() {
    finished = true;
    queue.clear();
    output.discard();
    Phase last = phase;
    phase = null;
    try {
      if (last != null) {
        last.close();
      }
    } finally {
      // Counted until the socket has closed, so that a shutdown waits for the last message.
      channel.closeFuture().addListener(closed -> gateway.connections().remove(this));
    }
  }
}
