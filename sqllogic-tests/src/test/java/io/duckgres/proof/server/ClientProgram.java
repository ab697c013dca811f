package io.duckgres.proof.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** PostgreSQL's client programs of this machine. */
public final class ClientProgram {
  private static final int SECONDS = 120;

  private ClientProgram() {}

  /**
   * What a run left.
   *
   * @param text standard output followed by standard error
   */
  public record Result(int exitCode, String text) {}

  /** Runs a command with the text as standard input. */
  static Result run(List<String> command, String input) throws IOException, InterruptedException {
    Path output = Files.createTempFile("program", ".out");
    Path in = Files.createTempFile("program", ".in");
    try {
      Files.writeString(in, input);
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("LC_ALL", "C.UTF-8");
      builder.environment().put("PGCLIENTENCODING", "UTF8");
      Process program = builder.redirectInput(in.toFile()).redirectOutput(output.toFile()).start();
      if (!program.waitFor(SECONDS, TimeUnit.SECONDS)) {
        program.destroyForcibly();
        throw new IOException(command.getFirst() + " did not end: " + input);
      }
      return new Result(program.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(in);
      Files.delete(output);
    }
  }

  static boolean isPresent(String program) {
    try {
      return new ProcessBuilder(program, "--version").redirectErrorStream(true).start().waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
