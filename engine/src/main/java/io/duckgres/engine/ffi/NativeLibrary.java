package io.duckgres.engine.ffi;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.zip.CRC32;
import java.util.zip.Checksum;

/**
 * Finds DuckDB's native library: the file named by the system property {@code
 * duckgres.duckdb.library} or the variable {@code DUCKGRES_DUCKDB_LIBRARY}, else the one inside the
 * {@code duckdb_jdbc} jar on the class path, unpacked once into {@code
 * CACHE/duckgres/duckdb-VERSION-CRC/}. CACHE is {@code duckgres.cache.dir}, {@code
 * DUCKGRES_CACHE_DIR}, {@code XDG_CACHE_HOME} or {@code ~/.cache}.
 */
public final class NativeLibrary {
  /** The version the jar carries; part of the cache directory's name. */
  static final String VERSION = "1.5.5";

  private NativeLibrary() {}

  static SymbolLookup load() {
    Path file = locate();
    try {
      return SymbolLookup.libraryLookup(file, Arena.global());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(
          "Cannot load the DuckDB library " + file + ": " + e.getMessage(), e);
    }
  }

  static Path locate() {
    Optional<String> override = setting("duckgres.duckdb.library", "DUCKGRES_DUCKDB_LIBRARY");
    if (override.isPresent()) {
      Path file = Path.of(override.get()).toAbsolutePath();
      if (!Files.isRegularFile(file)) {
        throw new IllegalStateException("DUCKGRES_DUCKDB_LIBRARY names no file: " + file);
      }
      return file;
    }
    String resource =
        resourceName(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
    URL url = NativeLibrary.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw new IllegalStateException(
          "No DuckDB library for this platform: "
              + resource
              + " is not on the class path (duckdb_jdbc); name one by DUCKGRES_DUCKDB_LIBRARY");
    }
    try {
      return unpack(url, cacheDirectory());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot unpack the DuckDB library into " + cacheDirectory(), e);
    }
  }

  /** The name of the library inside the jar, for example {@code libduckdb_java.so_linux_amd64}. */
  static String resourceName(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    String cpu = arch.equals("x86_64") ? "amd64" : arch.equals("aarch64") ? "arm64" : arch;
    if (system.startsWith("mac")) {
      return "libduckdb_java.so_osx_universal";
    }
    return "libduckdb_java.so_" + (system.startsWith("windows") ? "windows_" : "linux_") + cpu;
  }

  /**
   * Unpacks the library unless a file of the same size and checksum is there already. Several
   * processes may do so at once: the file appears under its name only when it is complete.
   */
  static Path unpack(URL url, Path cache) throws IOException {
    if (!(url.openConnection() instanceof JarURLConnection connection)) {
      return Path.of(url.getPath());
    }
    connection.setUseCaches(false);
    try (var jar = connection.getJarFile()) {
      JarEntry entry = connection.getJarEntry();
      String suffix = entry.getName().contains("windows") ? "duckdb.dll" : "libduckdb.so";
      Path directory =
          cache.resolve("duckgres").resolve("duckdb-%s-%08x".formatted(VERSION, entry.getCrc()));
      Path file = directory.resolve(suffix);
      if (Files.isRegularFile(file)
          && Files.size(file) == entry.getSize()
          && checksum(file) == entry.getCrc()) {
        return file;
      }
      Files.createDirectories(directory);
      Path part = Files.createTempFile(directory, "unpack", ".part");
      try {
        try (InputStream in = jar.getInputStream(entry);
            OutputStream out = Files.newOutputStream(part)) {
          in.transferTo(out);
        }
        makeExecutable(part);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    }
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void makeExecutable(Path file) throws IOException {
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static long checksum(Path file) throws IOException {
    Checksum crc = new CRC32();
    byte[] buffer = new byte[1 << 18];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
      }
    }
    return crc.getValue();
  }

  /** Where files made from the jars are kept, without {@code duckgres/}; may not exist yet. */
  public static Path cacheDirectory() {
    return setting("duckgres.cache.dir", "DUCKGRES_CACHE_DIR")
        .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).filter(s -> !s.isBlank()))
        .map(Path::of)
        .orElseGet(() -> Path.of(System.getProperty("user.home", "."), ".cache"))
        .toAbsolutePath();
  }

  private static Optional<String> setting(String property, String variable) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(s -> !s.isBlank());
  }
}
