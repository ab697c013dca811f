package io.duckgres.gateway.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file beside a socket that says who serves it, named and begun as PostgreSQL's so that each of
 * the two servers heeds the other's. Among servers of this kind the system's file lock decides,
 * which a killed process cannot leave behind; a process id alone may be another process's by now,
 * and in a container always is.
 */
final class LocalSocketLock implements AutoCloseable {
  /** The second line of ours; in PostgreSQL's its data directory stands there. */
  private static final String OURS = "duckgres";

  private static final int MOST = 4096;

  private final Path path;
  private final FileChannel file;

  private LocalSocketLock(Path path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Takes the lock of a socket.
   *
   * @throws IOException another server has it, or the file cannot be written
   */
  static LocalSocketLock take(Path socket) throws IOException {
    Path path = socket.resolveSibling(socket.getFileName() + ".lock");
    FileChannel file;
    try {
      // No link is followed: in a directory for everybody it could lead to a file of the server's.
      file =
          FileChannel.open(
              path,
              Set.of(
                  StandardOpenOption.CREATE,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  LinkOption.NOFOLLOW_LINKS),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (IOException e) {
      throw LocalSocket.cannot(socket, "cannot write lock file \"" + path + "\"", e);
    }
    try {
      String owner = owner(file);
      if (owner != null) {
        throw LocalSocket.cannot(
            socket,
            "lock file \"%s\" already exists; is another server (PID %s) using it?"
                .formatted(path, owner),
            null);
      }
      String text = ProcessHandle.current().pid() + "\n" + OURS + "\n";
      file.truncate(0).write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
      return new LocalSocketLock(path, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** The process that serves the socket; null when nobody does, and the lock is ours then. */
  private static @Nullable String owner(FileChannel file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MOST);
    file.read(bytes, 0);
    String[] lines =
        new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n", 3);
    String pid = lines[0].strip().replaceFirst("^-", ""); // of a single-user server
    boolean locked;
    try {
      locked = file.tryLock() == null;
    } catch (OverlappingFileLockException e) {
      locked = true; // this process's own
    }
    if (locked) {
      return pid;
    }
    boolean other = lines.length > 1 && !lines[1].equals(OURS);
    return other && isAlive(pid) ? pid : null;
  }

  private static boolean isAlive(String pid) {
    try {
      long number = Long.parseLong(pid);
      return number != ProcessHandle.current().pid()
          && ProcessHandle.of(number).map(ProcessHandle::isAlive).orElse(false);
    } catch (NumberFormatException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try (file) {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      // Without its lock the file keeps nobody out.
    }
  }
}
