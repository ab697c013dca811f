package io.duckgres.executor.cluster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The file in which a {@link ClusterState} survives: replaced as a whole, so that at any moment a
 * crash leaves the old or the new one, and readable only by the server's account, since it holds
 * verifiers.
 */
final class ClusterFile {
  private final Path path;

  ClusterFile(Path path) {
    this.path = path;
  }

  /** What it holds; null when there is none. */
  @Nullable ClusterState read() throws IOException {
    if (!Files.exists(path)) {
      return null;
    }
    try {
      return ClusterText.read(Files.readString(path));
    } catch (IllegalArgumentException e) {
      throw new IOException(path + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns when the state is on the disk. */
  void write(ClusterState state) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path next = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(next);
    boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Set<StandardOpenOption> options =
        EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(next, options, attributes)) {
      ByteBuffer bytes = ByteBuffer.wrap(ClusterText.write(state).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    if (posix) {
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true); // the rename itself
      }
    }
  }
}
