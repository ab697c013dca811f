package io.duckgres.gateway.connection;

import io.duckgres.executor.access.AuthMethod;
import io.duckgres.executor.access.ClientFacts;
import io.duckgres.executor.access.HostRule;
import io.duckgres.executor.access.HostRules;
import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;

/**
 * Who may connect from where: the listener's options first, then the rules of the configuration.
 *
 * @param method how the client proves who it is
 * @param rule where the rule stands that says so, for the log; empty when none are written
 */
record Admission(AuthMethod method, String rule) {

  /**
   * Decides before a password is asked for. What goes through a Unix-domain socket leaves the
   * machine for nobody to read, so there plaintext is never refused.
   *
   * @throws PgError FATAL 28000
   */
  static Admission decide(Gateway gateway, Channel channel, StartupParameters parameters) {
    boolean encrypted = channel.pipeline().get(SslHandler.class) != null;
    InetAddress address =
        switch (ClientAddress.of(channel)) {
          case InetSocketAddress inet -> inet.getAddress();
          case UnixDomainSocketAddress ignored -> null;
          case null, default ->
              throw PgError.fatal(SqlState.CONNECTION_FAILURE, "the client has gone");
        };
    ClientFacts client =
        new ClientFacts(address, encrypted, parameters.user(), parameters.database());
    ServerOptions options = gateway.options();
    if (address != null) {
      check(options, address, client);
    }
    HostRule rule = gateway.executor().admit(client);
    if (rule != null) {
      return new Admission(rule.method(), rule.place());
    }
    return new Admission(
        encrypted && options.access().cleartextPasswords()
            ? AuthMethod.PASSWORD
            : AuthMethod.SCRAM_SHA_256,
        "");
  }

  private static void check(ServerOptions options, InetAddress address, ClientFacts client) {
    boolean loopback = address.isLoopbackAddress();
    if (options.access().loopbackOnly() && !loopback) {
      throw HostRules.noEntry(client)
          .hint("Only local clients are accepted until a user with a password is configured.");
    }
    boolean required =
        switch (options.tls().policy()) {
          case OFF, OPTIONAL -> false;
          case REQUIRED_OFF_LOOPBACK -> !loopback;
          case REQUIRED -> true;
        };
    if (required && !client.encrypted()) {
      throw HostRules.noEntry(client).hint("Connect with TLS: sslmode=require.");
    }
  }
}
