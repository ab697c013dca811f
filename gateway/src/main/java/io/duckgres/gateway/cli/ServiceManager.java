package io.duckgres.gateway.cli;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDomainDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.unix.DomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells systemd (or what speaks its sd_notify protocol) when the server is ready and when it stops:
 * datagrams to the socket that {@code NOTIFY_SOCKET} names. Without the variable nothing is sent;
 * what cannot be sent is a warning, the server goes on.
 */
@SuppressWarnings("FutureReturnValueIgnored") // sync() has waited for it
final class ServiceManager {
  private static final Logger LOG = LoggerFactory.getLogger(ServiceManager.class);
  private static final long PATIENCE_MILLIS = 1000;

  private final @Nullable String socket;

  ServiceManager(Map<String, String> environment) {
    String named = environment.get("NOTIFY_SOCKET");
    socket = named == null || named.isBlank() ? null : named;
  }

  /** Clients can connect. */
  void ready() {
    send("READY=1\nSTATUS=Accepting connections\nMAINPID=" + ProcessHandle.current().pid());
  }

  /** A stop has begun, which may take as long as running statements may. */
  void stopping(Duration most) {
    send("STOPPING=1\nSTATUS=Shutting down\nEXTEND_TIMEOUT_USEC=" + (most.toMillis() * 1000));
  }

  private void send(String state) {
    if (socket == null) {
      return;
    }
    if (!Epoll.isAvailable()) {
      LOG.warn("cannot notify {}: no Unix-domain sockets here", socket);
      return;
    }
    // An @ stands for the zero byte of a name outside the file system.
    String path = socket.startsWith("@") ? "\0" + socket.substring(1) : socket;
    EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    try {
      Channel channel =
          new Bootstrap()
              .group(loop)
              .channel(EpollDomainDatagramChannel.class)
              .handler(new ChannelInboundHandlerAdapter())
              .connect(new DomainSocketAddress(path))
              .sync()
              .channel();
      channel.writeAndFlush(Unpooled.copiedBuffer(state, StandardCharsets.UTF_8)).sync();
      channel.close().sync();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) { // Netty throws the system's exceptions as they are, unchecked
      LOG.warn("cannot notify {}: {}", socket, e.toString());
    } finally {
      loop.shutdownGracefully(0, PATIENCE_MILLIS, TimeUnit.MILLISECONDS).syncUninterruptibly();
    }
  }
}
