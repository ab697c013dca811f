package io.duckgres.proof.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The psql of this machine. */
public final class Psql {
  private static final boolean PRESENT = present();

  private Psql() {}

  /**
   * What a run left.
   *
   * @param text standard output followed by standard error
   */
  public record Result(int exitCode, String text) {}

  /** Skips the test when there is no psql; where {@code CI} is true, fails it. */
  public static void require() {
    if ("true".equals(System.getenv("CI"))) {
      Assertions.assertTrue(PRESENT, "psql is missing; install postgresql-client");
    }
    Assumptions.assumeTrue(PRESENT, "skipped: psql is missing; install postgresql-client");
  }

  /** Runs psql with the text as standard input and no start-up file. */
  public static Result run(Account account, String input) throws IOException, InterruptedException {
    return run(account, List.of("-f", "-"), input);
  }

  /** Runs psql with options. */
  public static Result run(Account account, List<String> options, String input)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("psql", "-X", "-d", account.conninfo()));
    command.addAll(options);
    Path output = Files.createTempFile("psql", ".out");
    Path in = Files.createTempFile("psql", ".in");
    try {
      Files.writeString(in, input);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("PGCLIENTENCODING", "UTF8");
      Process psql = builder.redirectInput(in.toFile()).redirectOutput(output.toFile()).start();
      if (!psql.waitFor(60, TimeUnit.SECONDS)) {
        psql.destroyForcibly();
        throw new IOException("psql did not end: " + input);
      }
      return new Result(psql.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(in);
      Files.delete(output);
    }
  }

  private static boolean present() {
    try {
      return new ProcessBuilder("psql", "--version").redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
