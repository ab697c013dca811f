package io.duckgres.executor.copy;

import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The files of the server that COPY may reach: those in the directories of the configuration, links
 * followed.
 *
 * @param directories need not exist
 */
public record ServerFiles(List<Path> directories) {

  /**
   * A file to read.
   *
   * @throws PgError 58P01 when it is not there, 42501 outside the directories, 42809 for a
   *     directory
   */
  public Path readable(String name) {
    Path file = named(name, false);
    try {
      Path real = file.toRealPath();
      if (!isInside(real)) {
        throw denied(name, false);
      }
      if (Files.isDirectory(real)) {
        throw directory(name);
      }
      return real;
    } catch (IOException e) {
      throw failed(name, false, e);
    }
  }

  /**
   * A file to write, which need not exist.
   *
   * @throws PgError 58P01 without its directory, 42501 outside the directories, 42809 for a
   *     directory, 42602 for a relative name
   */
  public Path writable(String name) {
    Path file = named(name, true);
    try {
      Path folder = file.getParent();
      Path last = file.getFileName();
      if (folder == null || last == null) {
        throw directory(name);
      }
      Path real = folder.toRealPath().resolve(last);
      if (Files.exists(real)) {
        real = real.toRealPath();
      }
      if (!isInside(real)) {
        throw denied(name, true);
      }
      if (Files.isDirectory(real)) {
        throw directory(name);
      }
      return real;
    } catch (IOException e) {
      throw failed(name, true, e);
    }
  }

  /** Nothing is said of what lies elsewhere, not even whether it is there. */
  private Path named(String name, boolean write) {
    Path file;
    try {
      file = Path.of(name);
    } catch (InvalidPathException e) {
      throw denied(name, write);
    }
    if (write && !file.isAbsolute()) {
      throw PgError.error(SqlState.INVALID_NAME, "relative path not allowed for COPY to file");
    }
    Path normal = file.toAbsolutePath().normalize();
    if (directories.stream().noneMatch(d -> normal.startsWith(d.toAbsolutePath().normalize()))) {
      throw denied(name, write);
    }
    return normal;
  }

  private boolean isInside(Path real) {
    return directories.stream()
        .map(ServerFiles::real)
        .anyMatch(d -> d != null && real.startsWith(d));
  }

  private static @Nullable Path real(Path directory) {
    try {
      return directory.toRealPath();
    } catch (IOException e) {
      return null; // not there: nothing can be in it
    }
  }

  private static PgError denied(String name, boolean write) {
    return unopened(SqlState.INSUFFICIENT_PRIVILEGE, name, write, "Permission denied")
        .detail("The file is in none of the directories that copy_directories names.");
  }

  private static PgError directory(String name) {
    return PgError.error(SqlState.WRONG_OBJECT_TYPE, "\"" + name + "\" is a directory");
  }

  /** The error of an operation on the file, in the system's words. */
  public static PgError failed(String name, boolean write, IOException e) {
    if (e instanceof NoSuchFileException) {
      return unopened(SqlState.UNDEFINED_FILE, name, write, "No such file or directory");
    }
    String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    SqlState sqlState =
        e instanceof java.nio.file.AccessDeniedException
            ? SqlState.INSUFFICIENT_PRIVILEGE
            : SqlState.IO_ERROR;
    String words =
        e instanceof java.nio.file.AccessDeniedException
            ? "Permission denied"
            : reason == null ? e.getClass().getSimpleName() : reason;
    return unopened(sqlState, name, write, words).causedBy(e);
  }

  private static PgError unopened(SqlState sqlState, String name, boolean write, String reason) {
    return PgError.error(
            sqlState,
            "could not open file \"%s\" for %s: %s"
                .formatted(name, write ? "writing" : "reading", reason))
        .hint(
            "COPY %s instructs the PostgreSQL server process to %s a file. You may want a client-side facility such as psql's \\copy."
                .formatted(write ? "TO" : "FROM", write ? "write" : "read"));
  }
}
