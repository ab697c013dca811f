package io.duckgres.gateway.connection;

import io.duckgres.gateway.codec.FrontendDecoder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import java.net.InetSocketAddress;

/** Gives an accepted socket the handlers of its first phase. */
public final class ConnectionInitializer extends ChannelInitializer<Channel> {
  private final Gateway gateway;

  public ConnectionInitializer(Gateway gateway) {
    this.gateway = gateway;
  }

  @Override
  protected void initChannel(Channel channel) {
    FrontendDecoder decoder = new FrontendDecoder(gateway.options().limits().messageBytes());
    if (channel.remoteAddress() instanceof InetSocketAddress peer
        && gateway.options().isProxy(peer.getAddress())) {
      channel.pipeline().addLast("proxy-header", new ProxyHeader());
    }
    if (!ClientAddress.isLocal(channel)) {
      channel.pipeline().addLast("direct-tls", new DirectTls(gateway));
    }
    channel
        .pipeline()
        .addLast("decoder", decoder)
        .addLast("tls-upgrade", new TlsUpgrade(gateway))
        .addLast("startup", new Startup(gateway, decoder));
  }
}
