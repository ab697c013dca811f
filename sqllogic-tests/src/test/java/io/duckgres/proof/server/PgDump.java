package io.duckgres.proof.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The pg_dump of this machine. */
public final class PgDump {
  private static final boolean PRESENT = ClientProgram.isPresent("pg_dump");

  private PgDump() {}

  /** Skips the test when there is no pg_dump; where {@code CI} is true, fails it. */
  public static void require() {
    if ("true".equals(System.getenv("CI"))) {
      Assertions.assertTrue(PRESENT, "pg_dump is missing; install postgresql-client");
    }
    Assumptions.assumeTrue(PRESENT, "skipped: pg_dump is missing; install postgresql-client");
  }

  /** The script that restores a database, without the lines that differ from run to run. */
  public static String script(Account account, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("pg_dump", "-O", "-d", account.conninfo()));
    command.addAll(List.of(options));
    ClientProgram.Result result = ClientProgram.run(command, "");
    Assertions.assertEquals(0, result.exitCode(), result.text());
    return result
        .text()
        .replaceAll("(?m)^-- Dumped .*\\n", "")
        .replaceAll("(?m)^-- (Data for )?Name: .*\\n", "")
        .replaceAll("(?m)^\\\\(un)?restrict .*\\n", "");
  }
}
