package io.duckgres.executor.notify;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who listens to which channel of one database. Safe for any thread. */
public final class NotificationHub {
  private final Map<String, Set<SessionNotifications>> channels = new ConcurrentHashMap<>();

  void listen(String channel, SessionNotifications session) {
    channels.compute(
        channel,
        (name, listeners) -> {
          Set<SessionNotifications> set =
              listeners == null ? ConcurrentHashMap.newKeySet() : listeners;
          set.add(session);
          return set;
        });
  }

  void unlisten(String channel, SessionNotifications session) {
    channels.computeIfPresent(
        channel,
        (name, listeners) -> {
          listeners.remove(session);
          return listeners.isEmpty() ? null : listeners;
        });
  }

  void send(Notification notification) {
    for (SessionNotifications session : channels.getOrDefault(notification.channel(), Set.of())) {
      session.receive(notification);
    }
  }
}
