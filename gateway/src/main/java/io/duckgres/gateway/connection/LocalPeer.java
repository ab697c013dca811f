package io.duckgres.gateway.connection;

import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioChannelOption;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;

/** The user of this machine at the other end of a Unix-domain socket, as the system tells. */
final class LocalPeer {

  private LocalPeer() {}

  /** Its name; null when the system does not tell. */
  static @Nullable String user(Channel channel) {
    UnixDomainPrincipal principal =
        channel.config().getOption(NioChannelOption.of(ExtendedSocketOptions.SO_PEERCRED));
    return principal == null ? null : principal.user().getName();
  }
}
