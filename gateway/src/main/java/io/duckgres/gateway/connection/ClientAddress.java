package io.duckgres.gateway.connection;

import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
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

  /** A load balancer that is trusted says so. */
  static void set(Channel channel, InetSocketAddress address) {
    channel.attr(SAID).set(address);
  }
}
