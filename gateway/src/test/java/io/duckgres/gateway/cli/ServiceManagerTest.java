package io.duckgres.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollDomainDatagramChannel;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.unix.DomainDatagramPacket;
import io.netty.channel.unix.DomainSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@SuppressWarnings("FutureReturnValueIgnored") // sync() has waited for it
class ServiceManagerTest {
  @TempDir Path directory;

  @Test
  void tellsWhenItIsReadyAndWhenItStops() throws Exception {
    String file = directory.resolve("notify").toString();
    check(file, file);
  }

  @Test
  void knowsSocketsOutsideTheFileSystem() throws Exception {
    String name = "duckgres-test-" + ProcessHandle.current().pid();
    check("@" + name, "\0" + name);
  }

  private static void check(String variable, String address) throws Exception {
    if (!Epoll.isAvailable() && "true".equals(System.getenv("CI"))) {
      fail("epoll's native library does not load", Epoll.unavailabilityCause());
    }
    Assumptions.assumeTrue(
        Epoll.isAvailable(), "skipped: no epoll, so no datagram sockets by path");
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    EventLoopGroup loop = new MultiThreadIoEventLoopGroup(1, EpollIoHandler.newFactory());
    try {
      Channel manager =
          new Bootstrap()
              .group(loop)
              .channel(EpollDomainDatagramChannel.class)
              .handler(
                  new SimpleChannelInboundHandler<DomainDatagramPacket>() {
                    @Override
                    protected void channelRead0(ChannelHandlerContext ctx, DomainDatagramPacket p) {
                      heard.add(p.content().toString(StandardCharsets.UTF_8));
                    }
                  })
              .bind(new DomainSocketAddress(address))
              .sync()
              .channel();
      ServiceManager told = new ServiceManager(Map.of("NOTIFY_SOCKET", variable));
      told.ready();
      List<String> ready = lines(heard);
      assertTrue(ready.contains("READY=1"), ready::toString);
      assertTrue(ready.contains("MAINPID=" + ProcessHandle.current().pid()), ready::toString);
      told.stopping(Duration.ofSeconds(30));
      List<String> stopping = lines(heard);
      assertTrue(stopping.contains("STOPPING=1"), stopping::toString);
      assertTrue(stopping.contains("EXTEND_TIMEOUT_USEC=30000000"), stopping::toString);
      manager.close().sync();
    } finally {
      loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).sync();
    }
  }

  private static List<String> lines(BlockingQueue<String> heard) throws InterruptedException {
    return String.valueOf(heard.poll(20, TimeUnit.SECONDS)).lines().toList();
  }

  @Test
  void nobodyToTellIsNoFailure() {
    new ServiceManager(Map.of()).ready();
    new ServiceManager(Map.of("NOTIFY_SOCKET", directory.resolve("nosuch").toString())).ready();
    assertFalse(Files.exists(directory.resolve("nosuch")));
  }
}
