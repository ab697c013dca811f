package io.duckgres.gateway.connection;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.gateway.server.LocalSocketOptions;
import io.duckgres.gateway.server.PgServer;
import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.gateway.server.TlsPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A server in this process with one user, {@code ann}, whose password is {@code secret}. */
public final class RunningServer implements AutoCloseable {
  private final Executor executor;
  private final PgServer server;
  private final int port;

  private RunningServer(Executor executor, PgServer server, int port) {
    this.executor = executor;
    this.server = server;
    this.port = port;
  }

  /** Starts with files below the directory and the options changed as wanted. */
  public static RunningServer start(Path directory, UnaryOperator<ServerOptions> change)
      throws IOException {
    return start(directory, change, List.of("ann"));
  }

  /** The same with these users, each with the same password. */
  public static RunningServer start(
      Path directory, UnaryOperator<ServerOptions> change, List<String> users) throws IOException {
    ScramVerifier verifier = ScramVerifier.ofPassword("secret");
    Executor executor =
        new Executor(
            ExecutorConfig.defaults(directory.resolve("data"))
                .withUsers(
                    users.stream().distinct().collect(Collectors.toMap(u -> u, u -> verifier))));
    PgServer server =
        new PgServer(
            change.apply(ServerOptions.of("127.0.0.1", 0, directory.resolve("certs"))), executor);
    try {
      return new RunningServer(executor, server, server.start().getPort());
    } catch (IOException e) {
      executor.close();
      throw e;
    }
  }

  public static RunningServer start(Path directory) throws IOException {
    return start(directory, UnaryOperator.identity());
  }

  /** Asks for passwords in clear text over TLS. */
  static ServerOptions withCleartext(ServerOptions o) {
    return o.with(new ServerOptions.Access(true, o.access().loopbackOnly()));
  }

  static ServerOptions withTlsPolicy(ServerOptions o, TlsPolicy policy) {
    return o.with(new ServerOptions.Tls(policy, o.tls().certificate(), o.tls().key()));
  }

  static ServerOptions withLocal(ServerOptions o, LocalSocketOptions local) {
    return o.with(new ServerOptions.Listen(o.listen().host(), o.listen().port(), local));
  }

  static ServerOptions withConnections(ServerOptions o, int connections) {
    ServerOptions.Limits l = o.limits();
    return o.with(
        new ServerOptions.Limits(
            connections,
            l.messageBytes(),
            l.inboundBytes(),
            l.outboundLow(),
            l.outboundHigh(),
            l.ioThreads()));
  }

  public int port() {
    return port;
  }

  /** What its sessions share. */
  public Executor executor() {
    return executor;
  }

  public PgServer server() {
    return server;
  }

  /** A driver connection; properties as {@code name=value}. */
  public Connection connect(String... properties) throws SQLException {
    Properties all = new Properties();
    all.setProperty("user", "ann");
    all.setProperty("password", "secret");
    all.setProperty("sslmode", "require");
    all.setProperty("loginTimeout", "20");
    for (String property : properties) {
      int equals = property.indexOf('=');
      all.setProperty(property.substring(0, equals), property.substring(equals + 1));
    }
    return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/ann", all);
  }

  /** A connection that speaks bytes. */
  public WireClient wire() throws IOException {
    return new WireClient(port);
  }

  @Override
  public void close() {
    server.close();
    executor.close();
  }
}
