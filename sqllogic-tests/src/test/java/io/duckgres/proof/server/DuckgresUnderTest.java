package io.duckgres.proof.server;

import io.duckgres.executor.Executor;
import io.duckgres.executor.ExecutorConfig;
import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.executor.database.EngineLimits;
import io.duckgres.gateway.server.PgServer;
import io.duckgres.gateway.server.ServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Our server in this JVM on a free port, with files in a folder that goes with the JVM. */
final class DuckgresUnderTest implements TestServer {
  private static final String PASSWORD = "secret";
  private static final int CASES = 400;
  private static final int SUPERUSERS = 40;

  private final int port;

  private DuckgresUnderTest(int port) {
    this.port = port;
  }

  static DuckgresUnderTest instance() {
    return Holder.INSTANCE;
  }

  @Override
  public String name() {
    return "Duckgres";
  }

  @Override
  public Account account(String name) {
    return new Account(name(), "127.0.0.1", port, name, PASSWORD, name);
  }

  private static DuckgresUnderTest start() {
    try {
      Path folder = Files.createTempDirectory("duckgres-test");
      ExecutorConfig defaults = ExecutorConfig.defaults(folder.resolve("data"));
      Executor executor =
          new Executor(
              new ExecutorConfig(
                  defaults.dataDir(),
                  defaults.filePersistence(),
                  users(),
                  superusers().collect(Collectors.toSet()),
                  defaults.unknownDatabase(),
                  EngineLimits.of("2GB", 2),
                  defaults.workers(),
                  defaults.mostWorkers(),
                  defaults.sessions(),
                  defaults.admission(),
                  Duration.ofSeconds(5),
                  defaults.extensions(),
                  defaults.lake(),
                  defaults.queryLog(),
                  defaults.copyDirectories()));
      PgServer server =
          new PgServer(ServerOptions.of("127.0.0.1", 0, folder.resolve("certs")), executor);
      InetSocketAddress address = server.start();
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(
                  () -> {
                    server.close();
                    executor.close();
                    delete(folder);
                  }));
      return new DuckgresUnderTest(address.getPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A user for every account a test may ask for; one verifier will do, the password is the same.
   */
  private static Map<String, ScramVerifier> users() {
    ScramVerifier verifier = ScramVerifier.ofPassword(PASSWORD);
    Map<String, ScramVerifier> users = new HashMap<>();
    Set.of("tpch", "psql", "jdbc", "hostile").forEach(name -> users.put(name, verifier));
    superusers().forEach(name -> users.put(name, verifier));
    IntStream.range(0, CASES).forEach(n -> users.put("case" + n, verifier));
    return users;
  }

  private static Stream<String> superusers() {
    return IntStream.range(0, SUPERUSERS).mapToObj(n -> SUPERUSER + n);
  }

  private static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final DuckgresUnderTest INSTANCE = start();
  }
}
