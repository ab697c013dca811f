package io.duckgres.executor.notify;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * One session's part in LISTEN and NOTIFY. What it says takes effect when its transaction commits.
 * The session's thread and, through pg_notify(), the engine's threads may call it; {@link #receive}
 * any.
 */
public final class SessionNotifications {
  private static final int LONGEST_CHANNEL = 63;
  private static final int LONGEST_PAYLOAD = 7999;

  /** Something a transaction will do when it commits. */
  private sealed interface Action {
    record Listen(String channel) implements Action {}

    /** A null channel is all. */
    record Unlisten(@Nullable String channel) implements Action {}

    record Notify(Notification notification) implements Action {}
  }

  private final NotificationHub hub;
  private final int pid;
  private final List<Action> pending = new ArrayList<>();
  private final Set<String> channels = new LinkedHashSet<>();
  private final Queue<Notification> received = new ConcurrentLinkedQueue<>();
  private volatile Runnable wake = () -> {};

  public SessionNotifications(NotificationHub hub, int pid) {
    this.hub = hub;
    this.pid = pid;
  }

  /** Called, by any thread, when a notification has come in. */
  public void onReceived(Runnable newWake) {
    wake = newWake;
  }

  public synchronized void listen(String channel) {
    pending.add(new Action.Listen(channel));
  }

  /** UNLISTEN; null for all channels. */
  public synchronized void unlisten(@Nullable String channel) {
    pending.add(new Action.Unlisten(channel));
  }

  /** NOTIFY; the same once more in one transaction is sent once. */
  public synchronized void notify(String channel, String payload) {
    if (channel.isEmpty()) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "channel name cannot be empty");
    }
    if (channel.getBytes(StandardCharsets.UTF_8).length > LONGEST_CHANNEL) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "channel name too long");
    }
    if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
      throw PgError.error(SqlState.INVALID_PARAMETER_VALUE, "payload string too long");
    }
    Action action = new Action.Notify(new Notification(pid, channel, payload));
    if (!pending.contains(action)) {
      pending.add(action);
    }
  }

  /** The channels listened to, in the order of their LISTEN. */
  public synchronized List<String> channels() {
    return List.copyOf(channels);
  }

  /** What the transaction has said so far, for {@link #forgetSince}. */
  public synchronized long mark() {
    return pending.size();
  }

  /** ROLLBACK TO SAVEPOINT. */
  public synchronized void forgetSince(long mark) {
    pending.subList((int) Math.min(mark, pending.size()), pending.size()).clear();
  }

  /** The transaction has ended. */
  public synchronized void ended(boolean committed) {
    if (pending.isEmpty()) {
      return;
    }
    List<Action> actions = List.copyOf(pending);
    pending.clear();
    if (committed) {
      actions.forEach(this::perform);
    }
  }

  private void perform(Action action) {
    switch (action) {
      case Action.Listen listen -> {
        channels.add(listen.channel());
        hub.listen(listen.channel(), this);
      }
      case Action.Unlisten unlisten -> {
        String channel = unlisten.channel();
        if (channel == null) {
          close();
        } else {
          channels.remove(channel);
          hub.unlisten(channel, this);
        }
      }
      case Action.Notify notify -> hub.send(notify.notification());
    }
  }

  void receive(Notification notification) {
    received.add(notification);
    wake.run();
  }

  /** Whether something waits for the client. */
  public boolean hasReceived() {
    return !received.isEmpty();
  }

  /** The next notification for the client; null when there is none. */
  public @Nullable Notification poll() {
    return received.poll();
  }

  /** Listens to nothing any more. */
  public synchronized void close() {
    channels.forEach(channel -> hub.unlisten(channel, this));
    channels.clear();
  }
}
