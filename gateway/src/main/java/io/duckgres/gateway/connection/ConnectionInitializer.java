package io.duckgres.gateway.connection;

import io.duckgres.gateway.codec.FrontendDecoder;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;

/** Gives an accepted socket the handlers of its first phase. */
public final class ConnectionInitializer extends ChannelInitializer<Channel> {
  private final Gateway gateway;

  public ConnectionInitializer(Gateway gateway) {
    this.gateway = gateway;
  }

  @Override
  protected void initChannel(Channel channel) {
    FrontendDecoder decoder = new FrontendDecoder(gateway.options().limits().messageBytes());
    channel
        .pipeline()
        .addLast("decoder", decoder)
        .addLast("tls-upgrade", new TlsUpgrade(gateway))
        .addLast("startup", new Startup(gateway, decoder));
  }
}
