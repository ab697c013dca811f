package io.duckgres.flight.session;

import io.duckgres.types.PgError;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One client connection, with the sessions that live only as long as it does. */
final class Peer {
  private final @Nullable SocketAddress address;
  private volatile @Nullable PgError refusal;
  private final Map<String, FlightSession> sessions = new ConcurrentHashMap<>();

  Peer(@Nullable SocketAddress address) {
    this.address = address;
  }

  /** Where it comes from, null when the transport does not say. */
  @Nullable InetAddress address() {
    return address instanceof InetSocketAddress inet ? inet.getAddress() : null;
  }

  /** Nobody may log in over it. */
  void refuse(PgError reason) {
    refusal = reason;
  }

  /** Why nobody may log in over it, else null. */
  @Nullable PgError refusal() {
    return refusal;
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
