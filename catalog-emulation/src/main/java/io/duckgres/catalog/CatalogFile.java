package io.duckgres.catalog;

import io.duckgres.engine.Connection;
import io.duckgres.engine.Database;
import io.duckgres.engine.Engine;
import io.duckgres.engine.EngineError;
import io.duckgres.engine.OpenOptions;
import io.duckgres.functions.FunctionInstaller;
import io.duckgres.functions.SqlResource;
import io.duckgres.functions.scalar.JavaFunctions;
import io.duckgres.functions.scalar.SessionFunctions;
import io.duckgres.functions.scalar.SessionRegistry;
import io.duckgres.functions.scalar.Sessions;
import io.duckgres.types.TsvResource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogs as a database file of their own, kept beside the engine's unpacked library. Binding
 * 250 views and macros takes most of a second; a file that has them is attached in a few
 * milliseconds, its rows are read only when asked for, and attached read-only nobody can change
 * them. The name carries a digest of everything the file is made from.
 */
final class CatalogFile {
  private static @Nullable Path made;
  private static @Nullable CatalogOptions madeFor;

  private CatalogFile() {}

  /** The file for these options, made if needed; null where no file can be kept. */
  static synchronized @Nullable Path of(CatalogOptions options) {
    Path known = made;
    if (known != null && options.equals(madeFor) && Files.isReadable(known)) {
      return known;
    }
    Path directory = Engine.cacheDirectory();
    Path file = directory.resolve("catalog-" + digest(options) + ".duckdb");
    if (!Files.isReadable(file)) {
      try {
        Files.createDirectories(directory);
        make(file, options);
      } catch (IOException e) {
        return null;
      }
    }
    made = file;
    madeFor = options;
    return file;
  }

  /** Several processes may do so at once: the file appears under its name only when complete. */
  private static void make(Path file, CatalogOptions options) throws IOException {
    Path folder = Files.createTempDirectory(file.getParent(), "catalog");
    Path part = folder.resolve("catalog.duckdb");
    try {
      try (Database database = Engine.instance().open(OpenOptions.inMemory());
          Connection connection = database.connect()) {
        CatalogBuilder.run(
            connection,
            "ATTACH '"
                + part.toString().replace("'", "''")
                + "' AS "
                + CatalogNames.DATABASE
                + " (BLOCK_SIZE 16384)");
        SessionFunctions.register(connection, new SessionRegistry()); // views name them
        JavaFunctions.register(connection, new Sessions());
        CatalogBuilder.build(connection, options);
        CatalogBuilder.run(connection, "SET search_path = 'memory.main'");
        CatalogBuilder.run(connection, "DETACH " + CatalogNames.DATABASE);
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (EngineError e) {
      throw new IOException("Cannot make " + file, e);
    } finally {
      Files.deleteIfExists(part);
      Files.deleteIfExists(Path.of(part + ".wal"));
      Files.deleteIfExists(folder);
    }
  }

  private static String digest(CatalogOptions options) {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    add(digest, Engine.instance().version());
    add(digest, options.serverVersion());
    add(digest, SqlResource.text(CatalogBuilder.class, "CatalogBuilder.class")); // how it is built
    for (List<String> row : TsvResource.read(FunctionInstaller.class, "macros.tsv")) {
      add(digest, SqlResource.text(FunctionInstaller.class, "macro/" + row.getFirst() + ".sql"));
    }
    for (String table : List.of("install.tsv", "column_types.tsv", "golden/columns.tsv")) {
      add(digest, SqlResource.text(CatalogFile.class, table));
    }
    for (List<String> row : TsvResource.read(CatalogFile.class, "install.tsv")) {
      String resource = CatalogBuilder.resource(row.get(0), row.get(1), row.get(2));
      if (resource != null) {
        add(digest, SqlResource.text(CatalogFile.class, resource));
      }
      if (row.getFirst().equals("each")) {
        add(digest, SqlResource.text(CatalogFile.class, CatalogTemplates.rows(row.get(2))));
      }
    }
    return HexFormat.of().formatHex(digest.digest(), 0, 8);
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }
}
