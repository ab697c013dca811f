package io.duckgres.gateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.duckgres.executor.auth.ScramVerifier;
import io.duckgres.gateway.config.ConfigError;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The commands beside {@code serve}, from command line to standard output. */
final class SubcommandTest {
  @TempDir private Path directory;

  private static String run(String input, String... arguments) {
    PrintStream out = System.out;
    InputStream in = System.in;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      CommandLine commandLine = CommandLineFlags.commandLine();
      ParseResult parsed = commandLine.parseArgs(arguments).subcommand();
      assertEquals(0, CommandLineFlags.subcommand(arguments[0]).run(parsed, Map.of()));
    } finally {
      System.setOut(out);
      System.setIn(in);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  void translatePrintsTheEnginesSql() {
    assertEquals(
        "-- SELECT\nSELECT CAST('1' AS INTEGER) AS int4;\n-- BEGIN\n-- done by the server itself\n",
        run("", "translate", "select '1'::int; begin"));
    assertEquals(run("", "translate", "select a from t"), run("select a from t", "translate"));
    assertTrue(
        assertThrows(StartFailure.class, () -> run("", "translate", "select (from"))
            .getMessage()
            .startsWith("42601 syntax error"));
  }

  @Test
  void hashPasswordPrintsAVerifier() {
    assertNotNull(ScramVerifier.parse(run("secret\n", "hash-password").strip()));
    assertThrows(StartFailure.class, () -> run("", "hash-password"));
  }

  @Test
  void checkConfigNamesEveryProblem() {
    assertTrue(run("", "check-config", "--port", "1").contains("right"));
    assertEquals(
        2,
        assertThrows(
                ConfigError.class, () -> run("", "check-config", "--port", "x", "--threads", "0"))
            .problems()
            .size());
  }

  @Test
  void printConfigTellsTheSource() {
    assertTrue(run("", "print-config", "--port", "1").contains("# flag --port"));
  }

  @Test
  void genCertsDoesNotOverwrite() {
    String cert = directory.resolve("c.crt").toString();
    String key = directory.resolve("c.key").toString();
    assertTrue(run("", "gen-certs", "--cert", cert, "--key", key).startsWith("made "));
    assertThrows(StartFailure.class, () -> run("", "gen-certs", "--cert", cert, "--key", key));
  }

  @Test
  void versionNamesTheEngine() {
    assertTrue(run("", "version").contains("DuckDB 1.5.5"));
  }

  @Test
  void completionIsAScript() {
    assertTrue(run("", "completion").contains("print-config"));
  }
}
