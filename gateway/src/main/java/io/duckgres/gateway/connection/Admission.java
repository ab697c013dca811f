package io.duckgres.gateway.connection;

import io.duckgres.gateway.server.ServerOptions;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import org.jspecify.annotations.Nullable;

/** Who may connect from where: this server's counterpart of pg_hba.conf. */
final class Admission {

  private Admission() {}

  /**
   * Refuses plaintext before a password is asked for. What goes through a Unix-domain socket leaves
   * the machine for nobody to read, so there it is never refused.
   *
   * @throws PgError FATAL 28000
   */
  static void check(
      ServerOptions options,
      @Nullable SocketAddress remote,
      boolean encrypted,
      StartupParameters parameters) {
    if (remote instanceof UnixDomainSocketAddress) {
      return;
    }
    boolean loopback = isLoopback(remote);
    if (options.access().loopbackOnly() && !loopback) {
      throw refusal(remote, encrypted, parameters)
          .hint("Only local clients are accepted until a user with a password is configured.");
    }
    boolean required =
        switch (options.tls().policy()) {
          case OFF, OPTIONAL -> false;
          case REQUIRED_OFF_LOOPBACK -> !loopback;
          case REQUIRED -> true;
        };
    if (required && !encrypted) {
      throw refusal(remote, false, parameters).hint("Connect with TLS: sslmode=require.");
    }
  }

  private static PgError refusal(
      @Nullable SocketAddress remote, boolean encrypted, StartupParameters parameters) {
    return PgError.fatal(
        SqlState.INVALID_AUTHORIZATION_SPECIFICATION,
        "no pg_hba.conf entry for host \"%s\", user \"%s\", database \"%s\", %s"
            .formatted(
                remote instanceof InetSocketAddress inet
                    ? inet.getAddress().getHostAddress()
                    : remote,
                parameters.user(),
                parameters.database(),
                encrypted ? "SSL encryption" : "no encryption"));
  }

  private static boolean isLoopback(@Nullable SocketAddress remote) {
    return remote instanceof InetSocketAddress inet && inet.getAddress().isLoopbackAddress();
  }
}
