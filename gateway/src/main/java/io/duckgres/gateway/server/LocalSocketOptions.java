package io.duckgres.gateway.server;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The Unix-domain sockets to listen on.
 *
 * @param directories each gets a socket, and a lock file beside it; empty for none
 * @param permissions an octal mode; whoever may write to a socket may connect
 * @param group whom the sockets belong to beside the server's user; null leaves the system's choice
 */
public record LocalSocketOptions(List<Path> directories, int permissions, @Nullable String group) {
  /** No socket. */
  public static final LocalSocketOptions NONE = new LocalSocketOptions(List.of(), 0777, null);

  public LocalSocketOptions {
    directories = List.copyOf(directories);
  }
}
