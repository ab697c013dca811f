package io.duckgres.engine;

import io.duckgres.engine.ffi.CApi;
import io.duckgres.engine.ffi.Linkage;
import io.duckgres.engine.ffi.Memory;
import io.duckgres.engine.ffi.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Set;

/**
 * DuckDB in this process: the loaded library and the databases that are open. One object per
 * process, usable from any thread. {@link #instance()} loads the library at its first call and
 * checks that it is the version this code was written for.
 */
public final class Engine {
  /** The versions of the library that are accepted: results are read by their memory layout. */
  private static final Set<String> ACCEPTED = Set.of("v1.5.5");

  private final CApi c;
  private final String version;
  private final OpenFiles openFiles = new OpenFiles();

  private Engine() {
    c = Linkage.api();
    version = Memory.getCString(c.libraryVersion());
    if (!ACCEPTED.contains(version)) {
      throw new IllegalStateException(
          "The DuckDB library is " + version + ", this server needs one of " + ACCEPTED);
    }
  }

  private static final class Holder {
    static final Engine INSTANCE = new Engine();

    static {
      SelfTest.run(INSTANCE);
    }
  }

  /**
   * The engine; loads the library at the first call. IllegalStateException when it cannot be loaded
   * or is not the one expected.
   */
  public static Engine instance() {
    try {
      return Holder.INSTANCE;
    } catch (ExceptionInInitializerError | NoClassDefFoundError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      throw new IllegalStateException(String.valueOf(cause.getMessage()), cause);
    }
  }

  /** As {@link #instance()}: says at start-up whether the library works. */
  public static Engine load() {
    return instance();
  }

  /**
   * Where files made from the jars are kept for the next start, the unpacked library among them;
   * may not exist yet.
   */
  public static Path cacheDirectory() {
    return NativeLibrary.cacheDirectory().resolve("duckgres");
  }

  /** DuckDB's version without the leading "v", for example 1.5.5. */
  public String version() {
    return version.substring(1);
  }

  /**
   * Opens a database. A file can be open once in a process, since a second engine on it would not
   * see the first one's changes: opening it again before the first {@link Database} is closed with
   * all its connections is an EngineError, and so is a file that is no DuckDB file, of a newer
   * version, locked by another process, or cannot be written.
   */
  public Database open(OpenOptions options) {
    if (options.isInMemory()) {
      return new Database(openNative(options), null, this, Set.of());
    }
    Path file = Path.of(options.path());
    Set<Object> taken = openFiles.take(file, Set.of());
    long database = 0;
    try {
      database = openNative(options);
      taken = openFiles.take(file, taken);
      return new Database(database, OpenFiles.canonical(file), this, taken);
    } catch (IOException e) {
      abandon(database, taken);
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      abandon(database, taken);
      throw e;
    }
  }

  private void abandon(long database, Set<Object> taken) {
    if (database != 0) {
      closeNative(database);
    }
    openFiles.giveBack(taken);
  }

  /** Closes the native database; its file may be opened again. */
  void close(long database, Set<Object> taken) {
    closeNative(database);
    openFiles.giveBack(taken);
  }

  private void closeNative(long database) {
    try (Arena arena = Arena.ofConfined()) {
      c.close(arena.allocateFrom(ValueLayout.JAVA_LONG, database).address());
    }
  }

  private long openNative(OpenOptions options) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment config = arena.allocate(ValueLayout.JAVA_LONG);
      MemorySegment database = arena.allocate(ValueLayout.JAVA_LONG);
      MemorySegment error = arena.allocate(ValueLayout.JAVA_LONG);
      if (c.createConfig(config.address()) != 0) {
        throw new EngineError(ErrorType.SETTINGS, "Cannot make a DuckDB configuration");
      }
      try {
        set(arena, config, "errors_as_json", "true");
        options.config().forEach((name, value) -> set(arena, config, name, value));
        String path = options.isInMemory() ? OpenOptions.MEMORY : options.path();
        int state =
            c.openExt(
                NativeText.cString(arena, path),
                database.address(),
                config.get(ValueLayout.JAVA_LONG, 0),
                error.address());
        if (state != 0) {
          String text = NativeTypes.takeString(error.get(ValueLayout.JAVA_LONG, 0));
          throw ErrorText.parse(text == null ? "Cannot open " + options.path() : text, 0);
        }
        return database.get(ValueLayout.JAVA_LONG, 0);
      } finally {
        c.destroyConfig(config.address());
      }
    }
  }

  private void set(Arena arena, MemorySegment config, String name, String value) {
    int state =
        c.setConfig(
            config.get(ValueLayout.JAVA_LONG, 0),
            NativeText.cString(arena, name),
            NativeText.cString(arena, value));
    if (state != 0) {
      throw new EngineError(
          ErrorType.INVALID_CONFIGURATION,
          "DuckDB does not take the setting " + name + "=" + value);
    }
  }
}
