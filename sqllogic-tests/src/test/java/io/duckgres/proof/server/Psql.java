package io.duckgres.proof.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The psql of this machine. */
public final class Psql {
  private static final boolean PRESENT = ClientProgram.isPresent("psql");

  private Psql() {}

  /** Skips the test when there is no psql; where {@code CI} is true, fails it. */
  public static void require() {
    if ("true".equals(System.getenv("CI"))) {
      Assertions.assertTrue(PRESENT, "psql is missing; install postgresql-client");
    }
    Assumptions.assumeTrue(PRESENT, "skipped: psql is missing; install postgresql-client");
  }

  /** Runs psql with the text as standard input and no start-up file. */
  public static ClientProgram.Result run(Account account, String input)
      throws IOException, InterruptedException {
    return run(account, List.of("-f", "-"), input);
  }

  /** Runs psql with options. */
  public static ClientProgram.Result run(Account account, List<String> options, String input)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("psql", "-X", "-d", account.conninfo()));
    command.addAll(options);
    return ClientProgram.run(command, input);
  }
}
