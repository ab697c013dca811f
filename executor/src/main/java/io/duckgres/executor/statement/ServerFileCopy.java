package io.duckgres.executor.statement;

import io.duckgres.executor.backend.Backend;
import io.duckgres.executor.copy.ServerFiles;
import io.duckgres.translator.plan.CopyPlan;
import io.duckgres.types.ByteWriter;
import io.duckgres.types.PgError;
import io.duckgres.types.SqlState;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** COPY between a table or query and a file of the server. */
final class ServerFileCopy {
  private static final int BLOCK = 1 << 16;

  /** Type byte and length of a CopyData message. */
  private static final int FRAME = 5;

  private static final long READ_SERVER_FILES = 4569;
  private static final long WRITE_SERVER_FILES = 4570;
  private static final long EXECUTE_SERVER_PROGRAM = 4571;

  private ServerFileCopy() {}

  /**
   * @throws PgError 42501 for a file or program that the current role may not use, 0A000 for any
   *     program
   */
  static void checkEndpoint(CopyPlan plan, Backend backend) {
    boolean from = plan.direction() == CopyPlan.Direction.FROM;
    switch (plan.endpoint()) {
      case CopyPlan.Endpoint.Client client -> {}
      case CopyPlan.Endpoint.ServerFile file ->
          require(
              backend,
              from ? READ_SERVER_FILES : WRITE_SERVER_FILES,
              from
                  ? "pg_read_server_files role to COPY from a file"
                  : "pg_write_server_files role to COPY to a file");
      case CopyPlan.Endpoint.Program program -> {
        require(
            backend,
            EXECUTE_SERVER_PROGRAM,
            "pg_execute_server_program role to COPY to or from an external program");
        throw PgError.error(SqlState.FEATURE_NOT_SUPPORTED, "COPY PROGRAM is not supported")
            .hint("Run the program at the client, with psql's \\copy command.");
      }
    }
  }

  private static void require(Backend backend, long role, String denied) {
    if (!backend.cluster().hasRightsOf(role)) {
      throw PgError.error(
              SqlState.INSUFFICIENT_PRIVILEGE,
              "must be superuser or have privileges of the " + denied)
          .hint(
              "Anyone can COPY to stdout or from stdin. psql's \\copy command also works for"
                  + " anyone.");
    }
  }

  /** Gives a file to a sink; returns the command tag. */
  static String read(String name, Backend backend, CopySink sink) {
    Path file = new ServerFiles(backend.copyDirectories()).readable(name);
    byte[] block = new byte[BLOCK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        sink.write(block, 0, read);
      }
    } catch (IOException e) {
      throw ServerFiles.failed(name, false, e);
    }
    return sink.finish();
  }

  /**
   * Writes a cursor's rows to a file, which is there when all of them are; returns the command tag.
   */
  static String write(Path file, RowCursor rows) {
    Path part = null;
    try {
      part =
          file.resolveSibling("." + file.getFileName() + "." + Long.toHexString(System.nanoTime()));
      try (OutputStream out = Files.newOutputStream(part)) {
        ByteWriter messages = new ByteWriter(BLOCK);
        FetchState state;
        do {
          state = rows.fetch(messages);
          unframed(messages, out);
          messages.clear();
        } while (state == FetchState.MORE);
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      part = null;
      return rows.tag();
    } catch (IOException e) {
      throw ServerFiles.failed(file.toString(), true, e);
    } finally {
      remove(part);
    }
  }

  private static void unframed(ByteWriter messages, OutputStream out) throws IOException {
    byte[] bytes = messages.array();
    for (int at = 0; at < messages.position(); ) {
      int length = ByteBuffer.wrap(bytes, at + 1, 4).getInt() - 4;
      out.write(bytes, at + FRAME, length);
      at += FRAME + length;
    }
  }

  private static void remove(@Nullable Path part) {
    if (part != null) {
      try {
        Files.deleteIfExists(part);
      } catch (IOException e) {
        // the error that made it worthless is what counts
      }
    }
  }
}
