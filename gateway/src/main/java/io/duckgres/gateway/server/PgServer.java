package io.duckgres.gateway.server;

import io.duckgres.executor.Executor;
import io.duckgres.executor.limit.AddressLimiter;
import io.duckgres.gateway.connection.ConnectionInitializer;
import io.duckgres.gateway.connection.Connections;
import io.duckgres.gateway.connection.Gateway;
import io.duckgres.gateway.flow.WriterPool;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.socket.nio.NioServerDomainSocketChannel;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The PostgreSQL listener. {@link #start} once, then {@link #close}; the executor is not owned and
 * must outlive this server. Not for use by several threads.
 */
public final class PgServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PgServer.class);

  /** Unused writers kept for all connections together. */
  private static final int WRITERS_KEPT = 64;

  /** How long an interrupted statement may take to notice. */
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private final LiveOptions live;
  private final Executor executor;
  private final Connections connections;
  private final AddressLimiter addresses;
  private @Nullable EventLoopGroup loops;
  private @Nullable EventLoopGroup localLoops;
  private @Nullable Channel listener;
  private final List<LocalSocket> locals = new ArrayList<>();

  public PgServer(ServerOptions options, Executor executor) {
    this.live = new LiveOptions(options);
    this.executor = executor;
    this.connections = new Connections(options.limits().connections());
    this.addresses = executor.addresses();
    addresses.limits(options.rateLimits());
  }

  /**
   * Reads the TLS files, or makes them, and listens.
   *
   * @return the bound address
   * @throws IOException the address is taken or not ours, or a TLS file cannot be read or made; the
   *     message says which and why
   */
  public InetSocketAddress start() throws IOException {
    ServerOptions options = live.options();
    ServerOptions.Tls tls = options.tls();
    if (tls.policy() != TlsPolicy.OFF) {
      live.tls(TlsFiles.load(tls.certificate(), tls.key()));
    }
    Gateway gateway =
        new Gateway(live, executor, new WriterPool(WRITERS_KEPT), connections, addresses);
    Transport transport = Transport.best();
    EventLoopGroup group = transport.eventLoops(options.limits().ioThreads());
    loops = group;
    ServerOptions.Listen where = options.listen();
    ChannelFuture bound =
        bootstrap(options.limits(), gateway)
            .group(group)
            .channel(transport.serverChannel())
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            .bind(where.host(), where.port())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      close();
      throw new IOException(
          "cannot listen on %s:%d: %s".formatted(where.host(), where.port(), reason(bound.cause())),
          bound.cause());
    }
    listener = bound.channel();
    InetSocketAddress address = (InetSocketAddress) listener.localAddress();
    LOG.debug("Listening on {} by {}", address, transport);
    listenLocally(where.local(), address.getPort(), bootstrap(options.limits(), gateway));
    return address;
  }

  /** What sockets of every kind have in common. */
  private static ServerBootstrap bootstrap(ServerOptions.Limits limits, Gateway gateway) {
    return new ServerBootstrap()
        .option(ChannelOption.SO_BACKLOG, 1024)
        .childOption(ChannelOption.ALLOCATOR, PooledByteBufAllocator.DEFAULT)
        .childOption(
            ChannelOption.WRITE_BUFFER_WATER_MARK,
            new WriteBufferWaterMark(limits.outboundLow(), limits.outboundHigh()))
        .childHandler(new ConnectionInitializer(gateway));
  }

  private void listenLocally(LocalSocketOptions wanted, int port, ServerBootstrap bootstrap)
      throws IOException {
    if (wanted.directories().isEmpty()) {
      return;
    }
    // By NIO everywhere: it alone tells the name of the user at the other end.
    EventLoopGroup group = Transport.NIO.eventLoops(live.options().limits().ioThreads());
    localLoops = group;
    bootstrap.group(group).channel(NioServerDomainSocketChannel.class);
    try {
      for (Path directory : wanted.directories()) {
        LocalSocket socket = LocalSocket.open(bootstrap, directory, port, wanted);
        locals.add(socket);
        LOG.info("Listening on Unix-domain socket \"{}\"", socket.path());
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /**
   * Puts other limits and time-outs into force for what happens from now on, and reads the TLS
   * files again. Host, port and TLS policy stay.
   *
   * @throws IOException the TLS files cannot be used; the certificate before stays, all else is in
   *     force
   */
  public void reload(ServerOptions options) throws IOException {
    live.options(options);
    connections.limit(options.limits().connections());
    addresses.limits(options.rateLimits());
    ServerOptions.Tls tls = options.tls();
    if (tls.policy() != TlsPolicy.OFF) {
      live.tls(TlsFiles.read(tls.certificate(), tls.key()));
    }
  }

  private static String reason(Throwable cause) {
    String message = cause.getMessage();
    return message != null ? message : cause.getClass().getSimpleName();
  }

  /** Client addresses that are turned away for now. */
  public int bannedAddresses() {
    return addresses.banned();
  }

  /** Sessions and authentications under way. */
  public int connections() {
    return connections.size();
  }

  /**
   * Stops accepting; sessions without a running command end with 57P01 at once, others when their
   * command is done, which is interrupted after the shutdown time-out. Returns when all are gone.
   * Can be called twice.
   */
  @Override
  public void close() {
    Channel open = listener;
    listener = null;
    if (open != null) {
      open.close().awaitUninterruptibly();
    }
    locals.forEach(LocalSocket::close);
    locals.clear();
    connections.endAll(
        PgError.fatal(
            SqlState.ADMIN_SHUTDOWN, "terminating connection due to administrator command"));
    if (!drained(live.options().timeouts().shutdown())) {
      LOG.warn("shutdown_timeout is over: interrupting {} connections", connections.size());
      connections.interruptAll();
      if (!drained(LAST_WORDS)) {
        connections.closeAll();
      }
    }
    end(loops);
    loops = null;
    end(localLoops);
    localLoops = null;
  }

  private static void end(@Nullable EventLoopGroup group) {
    if (group != null) {
      group.shutdownGracefully(0, 5, TimeUnit.SECONDS).awaitUninterruptibly();
    }
  }

  private boolean drained(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (connections.size() > 0) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      try {
        Thread.sleep(10);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
