package io.duckgres.gateway.server;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** How sockets are polled. */
enum Transport {
  EPOLL(EpollServerSocketChannel.class),
  NIO(NioServerSocketChannel.class);

  private final Class<? extends ServerChannel> serverChannel;

  Transport(Class<? extends ServerChannel> serverChannel) {
    this.serverChannel = serverChannel;
  }

  /** epoll where its native library loads, else NIO. */
  static Transport best() {
    return Epoll.isAvailable() ? EPOLL : NIO;
  }

  Class<? extends ServerChannel> serverChannel() {
    return serverChannel;
  }

  EventLoopGroup eventLoops(int threads) {
    IoHandlerFactory handlers =
        switch (this) {
          case EPOLL -> EpollIoHandler.newFactory();
          case NIO -> NioIoHandler.newFactory();
        };
    return new MultiThreadIoEventLoopGroup(
        threads, new DefaultThreadFactory("gateway-io", true), handlers);
  }
}
