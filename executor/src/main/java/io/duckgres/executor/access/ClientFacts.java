package io.duckgres.executor.access;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a client before it has proved anything.
 *
 * @param address where it is; null when it came through a Unix-domain socket
 * @param encrypted whether it talks inside TLS
 * @param user who it says it is
 * @param database where it wants to
 */
public record ClientFacts(
    @Nullable InetAddress address, boolean encrypted, String user, String database) {

  /** As PostgreSQL's errors describe it. */
  @Override
  public String toString() {
    return "host \"%s\", user \"%s\", database \"%s\", %s"
        .formatted(
            address == null ? "[local]" : address.getHostAddress(),
            user,
            database,
            encrypted ? "SSL encryption" : "no encryption");
  }
}
