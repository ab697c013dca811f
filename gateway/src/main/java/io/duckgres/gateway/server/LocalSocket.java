package io.duckgres.gateway.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import java.io.IOException;
import java.net.ConnectException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One Unix-domain socket that is listened on, {@code .s.PGSQL.PORT} in its directory, where libpq
 * looks for it. A socket that a killed server left is replaced, one that somebody answers on is
 * not. {@link #close} removes it.
 */
final class LocalSocket implements AutoCloseable {
  /** What fits in a sockaddr_un beside its zero byte, in bytes. */
  private static final int LONGEST_PATH = 107;

  private final Path path;
  private final LocalSocketLock lock;
  private final Channel channel;

  private LocalSocket(Path path, LocalSocketLock lock, Channel channel) {
    this.path = path;
    this.lock = lock;
    this.channel = channel;
  }

  /**
   * Listens in a directory.
   *
   * @param bootstrap has everything but the address
   * @throws IOException the message says which socket cannot be listened on and why
   */
  static LocalSocket open(
      ServerBootstrap bootstrap, Path directory, int port, LocalSocketOptions options)
      throws IOException {
    Path path = directory.toAbsolutePath().normalize().resolve(".s.PGSQL." + port);
    if (path.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
      throw new IOException(
          "Unix-domain socket path \"%s\" is too long (maximum %d bytes)"
              .formatted(path, LONGEST_PATH));
    }
    LocalSocketLock lock = LocalSocketLock.take(path);
    try {
      removeStale(path);
      ChannelFuture bound = bootstrap.bind(UnixDomainSocketAddress.of(path)).awaitUninterruptibly();
      if (!bound.isSuccess()) {
        throw cannot(path, String.valueOf(bound.cause().getMessage()), bound.cause());
      }
      LocalSocket socket = new LocalSocket(path, lock, bound.channel());
      try {
        socket.admit(options);
      } catch (IOException e) {
        socket.close();
        throw e;
      }
      return socket;
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Where it is. */
  Path path() {
    return path;
  }

  private static void removeStale(Path path) throws IOException {
    BasicFileAttributes found;
    try {
      found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return;
    }
    if (!found.isOther()) {
      throw cannot(path, "a file that is no socket is there", null);
    }
    try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      probe.connect(UnixDomainSocketAddress.of(path));
      throw cannot(path, "another server answers there", null);
    } catch (ConnectException e) {
      Files.deleteIfExists(path);
    }
  }

  private void admit(LocalSocketOptions options) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(path, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view == null) {
      throw cannot(path, "its permissions cannot be set", null);
    }
    String group = options.group();
    try {
      if (group != null) {
        view.setGroup(
            path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByGroupName(group));
      }
      // By the path: the system has no way to change a link's own mode.
      Files.setPosixFilePermissions(path, permissions(options.permissions()));
    } catch (UserPrincipalNotFoundException e) {
      throw cannot(path, "group \"" + group + "\" does not exist", e);
    } catch (IOException e) {
      throw cannot(path, "its group or permissions cannot be set: " + e.getMessage(), e);
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    PosixFilePermission[] all = PosixFilePermission.values(); // from the owner's read bit down
    Set<PosixFilePermission> set = EnumSet.noneOf(PosixFilePermission.class);
    for (int i = 0; i < all.length; i++) {
      if ((mode & (0400 >> i)) != 0) {
        set.add(all[i]);
      }
    }
    return set;
  }

  static IOException cannot(Path path, String why, @Nullable Throwable cause) {
    return new IOException("cannot listen on Unix-domain socket \"" + path + "\": " + why, cause);
  }

  @Override
  public void close() {
    channel.close().awaitUninterruptibly();
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Left as a killed server leaves it: the next start replaces it.
    }
    lock.close();
  }
}
