package io.duckgres.flight.session;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One client connection, with the sessions that live only as long as it does. */
final class Peer {
  private final @Nullable SocketAddress address;
  private final Map<String, FlightSession> sessions = new ConcurrentHashMap<>();

  Peer(@Nullable SocketAddress address) {
    this.address = address;
  }

  boolean isLoopback() {
    return address instanceof InetSocketAddress inet && inet.getAddress().isLoopbackAddress();
  }

  /** For pg_stat_activity and logs. */
  String name() {
    return address instanceof InetSocketAddress inet
        ? inet.getAddress().getHostAddress() + ":" + inet.getPort()
        : String.valueOf(address);
  }

  /** Sessions of clients that send a password with every call, by the hash of what they send. */
  Map<String, FlightSession> sessions() {
    return sessions;
  }
}
