package io.duckgres.gateway.server;

import io.duckgres.executor.limit.AddressRange;
import io.duckgres.executor.limit.RateLimits;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the PostgreSQL listener is told: typed values, whatever source they came from.
 *
 * @param listen where clients find it
 * @param tls its certificate, and who has to use it
 * @param access how clients are let in
 * @param limits what a client may take
 * @param timeouts how long a client may take
 * @param rateLimits what the clients of one address may take together
 * @param proxies load balancers whose word about their clients counts
 */
public record ServerOptions(
    Listen listen,
    Tls tls,
    Access access,
    Limits limits,
    Timeouts timeouts,
    RateLimits rateLimits,
    List<AddressRange> proxies) {

  /**
   * @param host the address or host name to listen on
   * @param port 0 lets the system choose one
   * @param local the Unix-domain sockets
   */
  public record Listen(String host, int port, LocalSocketOptions local) {}

  /**
   * @param policy who may talk without TLS
   * @param certificate PEM file; made together with the key when neither exists
   * @param key PEM file, PKCS#8 or PKCS#1, not encrypted
   */
  public record Tls(TlsPolicy policy, Path certificate, Path key) {}

  /**
   * @param cleartextPasswords over TLS, ask for the password itself instead of SCRAM
   * @param loopbackOnly refuse clients from elsewhere, because only a well-known password exists
   */
  public record Access(boolean cleartextPasswords, boolean loopbackOnly) {}

  /**
   * @param connections sessions at one time; one more is refused with 53300
   * @param messageBytes the largest body of a message that carries text or data
   * @param inboundBytes received messages that may wait per connection before reading stops
   * @param outboundLow resume producing rows when fewer bytes than this wait for the client
   * @param outboundHigh stop producing rows when more bytes than this wait for the client
   * @param ioThreads event loops; they do bytes and state, never a statement
   */
  public record Limits(
      int connections,
      int messageBytes,
      int inboundBytes,
      int outboundLow,
      int outboundHigh,
      int ioThreads) {
    public static final Limits DEFAULTS =
        new Limits(1_000, 256 << 20, 1 << 20, 64 << 10, 256 << 10, defaultIoThreads());

    private static int defaultIoThreads() {
      return Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 8);
    }
  }

  /**
   * @param authentication from the first byte to the end of authentication
   * @param idleSession between two commands outside a transaction; zero for no limit
   * @param shutdown how long running commands may go on after {@link PgServer#close}
   */
  public record Timeouts(Duration authentication, Duration idleSession, Duration shutdown) {
    public static final Timeouts DEFAULTS =
        new Timeouts(Duration.ofSeconds(60), Duration.ZERO, Duration.ofSeconds(30));
  }

  /** Whether that peer is a load balancer, whose word about its clients counts. */
  public boolean isProxy(InetAddress peer) {
    return proxies.stream().anyMatch(range -> range.contains(peer));
  }

  /** Default limits and time-outs, TLS required off loopback, SCRAM, files in {@code certs}. */
  public static ServerOptions of(String host, int port, Path certs) {
    return new ServerOptions(
        new Listen(host, port, LocalSocketOptions.NONE),
        new Tls(
            TlsPolicy.REQUIRED_OFF_LOOPBACK,
            certs.resolve("server.crt"),
            certs.resolve("server.key")),
        new Access(false, false),
        Limits.DEFAULTS,
        Timeouts.DEFAULTS,
        RateLimits.NONE,
        List.of());
  }

  /** The same with other sockets. */
  public ServerOptions with(Listen other) {
    return new ServerOptions(other, tls, access, limits, timeouts, rateLimits, proxies);
  }

  /** The same with other TLS. */
  public ServerOptions with(Tls other) {
    return new ServerOptions(listen, other, access, limits, timeouts, rateLimits, proxies);
  }

  /** The same with other rules of access. */
  public ServerOptions with(Access other) {
    return new ServerOptions(listen, tls, other, limits, timeouts, rateLimits, proxies);
  }

  /** The same with other limits. */
  public ServerOptions with(Limits other) {
    return new ServerOptions(listen, tls, access, other, timeouts, rateLimits, proxies);
  }

  /** The same with other time-outs. */
  public ServerOptions with(Timeouts other) {
    return new ServerOptions(listen, tls, access, limits, other, rateLimits, proxies);
  }

  /** The same with other limits of addresses. */
  public ServerOptions with(RateLimits other) {
    return new ServerOptions(listen, tls, access, limits, timeouts, other, proxies);
  }

  /** The same with other load balancers. */
  public ServerOptions withProxies(List<AddressRange> other) {
    return new ServerOptions(listen, tls, access, limits, timeouts, rateLimits, other);
  }
}
