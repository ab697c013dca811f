package io.duckgres.flight;

import io.duckgres.executor.Executor;
import io.duckgres.executor.FrontEnd;
import io.duckgres.flight.command.Producer;
import io.duckgres.flight.session.CallSession;
import io.duckgres.flight.session.FlightSessions;
import io.duckgres.flight.session.Peers;
import io.grpc.Server;
import io.grpc.ServerInterceptors;
import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.FlightGrpcUtils;
import org.apache.arrow.flight.auth.ServerAuthHandler;
import org.apache.arrow.flight.grpc.ServerInterceptorAdapter;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Arrow Flight SQL on a port of its own, always with TLS. */
@SuppressWarnings("deprecation") // gRPC's service wants an authentication handler of the old kind
public final class FlightFrontEnd implements FrontEnd {
  private static final Logger LOG = LoggerFactory.getLogger(FlightFrontEnd.class);

  /** Unsent bytes of a stream from which its rows wait for the client. */
  private static final int BACKPRESSURE = 4 << 20;

  private static final int MOST_MESSAGE = 256 << 20;
  private static final int MOST_HEADERS = 64 << 10;
  private static final long SHUTDOWN_SECONDS = 5;

  private @Nullable BufferAllocator allocator;
  private @Nullable FlightSessions sessions;
  private @Nullable Server server;
  private @Nullable LiveTls tls;
  private @Nullable ExecutorService calls;

  @Override
  public String name() {
    return "flight";
  }

  @Override
  public int start(Executor executor, Map<String, String> section) {
    FlightOptions options = FlightOptions.of(section);
    BufferAllocator memory = new RootAllocator();
    allocator = memory;
    FlightSessions all = new FlightSessions(executor, options);
    sessions = all;
    // Handlers wait for workers, so they are cheap threads; the engine is called by workers only.
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("flight-call-", 0).factory());
    calls = threads;
    Peers peers = all.peers();
    ServerInterceptorAdapter sessionOfCall =
        new ServerInterceptorAdapter(
            List.of(
                new ServerInterceptorAdapter.KeyFactory<>(
                    CallSession.KEY, new CallSession.Factory(all))));
    LiveTls certificate;
    try {
      certificate = new LiveTls(options.certificate(), options.key());
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(e.getMessage(), e);
    }
    try {
      tls = certificate;
      // Not FlightServer's builder, which lets nothing run before its middleware: the session of a
      // call depends on the connection it comes over.
      Server started =
          NettyServerBuilder.forAddress(
                  new InetSocketAddress(options.host(), options.port()), certificate.credentials())
              .executor(threads)
              .maxInboundMessageSize(MOST_MESSAGE)
              .maxInboundMetadataSize(MOST_HEADERS)
              .addTransportFilter(peers)
              .addService(
                  ServerInterceptors.interceptForward(
                      FlightGrpcUtils.createFlightService(
                          memory,
                          new Producer(all, memory, options),
                          ServerAuthHandler.NO_OP,
                          threads),
                      peers,
                      new CallTimes(executor.observer()),
                      new Backpressure(BACKPRESSURE),
                      sessionOfCall))
              .build()
              .start();
      server = started;
      LOG.info("ready to accept Flight SQL on {}:{}", options.host(), started.getPort());
      return started.getPort();
    } catch (IOException e) {
      close();
      throw new UncheckedIOException(
          "cannot listen for Flight SQL on " + options.host() + ":" + options.port(), e);
    }
  }

  @Override
  public void reload(Map<String, String> section) {
    FlightSessions all = sessions;
    if (all != null) {
      FlightOptions options = FlightOptions.of(section);
      all.options(options);
      readCertificate(options);
    }
  }

  private void readCertificate(FlightOptions options) {
    LiveTls certificate = tls;
    try {
      if (certificate != null) {
        certificate.read(options.certificate(), options.key());
      }
    } catch (IOException e) {
      LOG.error("{}; Flight SQL goes on with the certificate before", e.getMessage());
    }
  }

  @Override
  public int sessions() {
    FlightSessions all = sessions;
    return all == null ? 0 : all.count();
  }

  @Override
  public void close() {
    Server running = server;
    FlightSessions open = sessions;
    try {
      if (running != null) {
        running.shutdown();
      }
      if (open != null) {
        open.close();
      }
      if (running != null && !running.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
        running.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      release();
    }
  }

  private void release() {
    server = null;
    sessions = null;
    if (calls != null) {
      calls.shutdown();
      calls = null;
    }
    if (allocator != null) {
      try {
        allocator.close();
      } catch (IllegalStateException e) {
        LOG.warn("Arrow memory was not given back: {}", e.getMessage());
      }
      allocator = null;
    }
  }
}
