package io.duckgres.gateway.connection;

import io.duckgres.executor.activity.SessionActivity;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.jspecify.annotations.Nullable;

/** Where a client is: what the load balancer in front says, else the other end of the socket. */
final class ClientAddress {
  private static final AttributeKey<InetSocketAddress> SAID =
      AttributeKey.valueOf(ClientAddress.class, "said");

  private ClientAddress() {}

  static @Nullable SocketAddress of(Channel channel) {
    InetSocketAddress said = channel.attr(SAID).get();
    return said != null ? said : channel.remoteAddress();
  }

  /** Whether it is on this machine and came through a Unix-domain socket. */
  static boolean isLocal(Channel channel) {
    return channel.localAddress() instanceof UnixDomainSocketAddress;
  }

  /** Address and port as logs and {@code pg_stat_activity} show them. */
  static String name(Channel channel) {
    SocketAddress address = of(channel);
    return switch (address) {
      case InetSocketAddress inet -> inet.getAddress().getHostAddress() + ":" + inet.getPort();
      case UnixDomainSocketAddress ignored -> SessionActivity.LOCAL;
      case null, default -> String.valueOf(address);
    };
  }

  /** A load balancer that is trusted says so. */
  static void set(Channel channel, InetSocketAddress address) {
    channel.attr(SAID).set(address);
  }
}
