package io.duckgres.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link Hammer} in a JVM of its own, since what it looks for is the end of the JVM. */
final class HammerTest {
  private static final int SECONDS = 5;

  @Test
  void wrongOrderAndConcurrentUseNeverEndTheProcess(@TempDir Path directory) throws Exception {
    Path log = directory.resolve("log");
    long seed = System.nanoTime();
    Process child =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-XX:ErrorFile=" + directory.resolve("crash.log"),
                    "-cp",
                    System.getProperty("java.class.path"),
                    Hammer.class.getName(),
                    Integer.toString(SECONDS),
                    Long.toString(seed)))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertTrue(child.waitFor(120, TimeUnit.SECONDS), "still running; seed " + seed);
      assertEquals(0, child.exitValue(), () -> "seed " + seed + "\n" + read(log));
    } finally {
      child.destroyForcibly();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
